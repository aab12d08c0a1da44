package org.stowage.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stowage.bench.Robot;

/**
 * One morning: goods come in and are put away, three orders are taken, released and picked (one pick finds too little), one
 * of them is stopped on the packing table and put back; the others are packed, weighed, labelled, loaded, handed over. Each
 * act stands for itself, so that a test can send everything twice or kill the service between any two.
 */
final class Morning {

    record Act(String name, Runnable run) {}

    private final Warehouse warehouse;
    private final Robot robot;
    private final List<String> orders = new ArrayList<>();

    Morning(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.robot = new Robot(warehouse.api, warehouse.code);
    }

    List<Act> acts() {
        return List.of(
                new Act("founding", warehouse::found),
                new Act("receiving", this::receive),
                new Act("putaway", this::putAway),
                new Act("orders", this::takeOrders),
                new Act("wave", this::release),
                new Act("picking", this::pick),
                new Act("short pick", this::pickShort),
                new Act("last pick", this::pick),
                new Act("stop at the packing table", this::stop),
                new Act("put-back", this::putBack),
                new Act("first parcel", () -> pack(0)),
                new Act("second parcel", () -> pack(1)),
                new Act("loading", this::load),
                new Act("end", this::everythingIsShipped));
    }

    List<String> orders() {
        return orders;
    }

    private void receive() {
        robot.open("C-RECEIVE");
        says("C-BLIND", "good");
        says("18712345678903", "good"); // a case of twelve
        says("C-QTY-24", "good"); // two of them
        says("8712345677770", "good");
        says("C-QTY-10", "good");
        robot.scan("9999999999994", "scan");
        assertThat(robot.reply().path("tone").asText()).as("unknown barcode").isEqualTo("bad");
        says("C-DONE", "ask");
        says("C-CONFIRM", "done");
        assertThat(warehouse.onHand("STORY-TEA", "DOCK-1")).isEqualTo(24);
        assertThat(warehouse.onHand("STORY-MUG", "DOCK-1")).isEqualTo(10);
    }

    private void putAway() {
        putAway("STORY-TEA", 24, "A-01-1");
        putAway("STORY-MUG", 4, "A-01-2");
        putAway("STORY-MUG", 6, "R-01-1");
    }

    private void putAway(String sku, int units, String location) {
        robot.open("C-PUTAWAY");
        says(sku, "good");
        says("C-QTY-" + units, "good");
        robot.scan("L-" + location, "scan");
        if (robot.reply().path("tone").asText().equals("ask")) {
            robot.scan("L-" + location, "scan");
        }
        assertThat(warehouse.onHand(sku, location)).as("%s", robot.reply()).isEqualTo(units);
        leave();
    }

    private void takeOrders() {
        orders.add(warehouse.order("1001", Map.of("STORY-TEA", 2, "STORY-MUG", 1)));
        orders.add(warehouse.order("1002", Map.of("STORY-MUG", 3)));
        orders.add(warehouse.order("1003", Map.of("STORY-TEA", 1)));
        assertThat(orders).allSatisfy(no -> assertThat(warehouse.status(no)).isEqualTo("promised"));
    }

    private void release() {
        JsonNode wave = warehouse.api.post(
                "/api/v1/waves",
                Map.of(
                        "warehouse",
                        warehouse.code,
                        "select",
                        Map.of("orders", orders),
                        "strategy",
                        "fefo",
                        "mode",
                        "order"),
                "wave-" + warehouse.code);
        assertThat(wave.path("linesAllocated").asInt()).as("%s", wave).isEqualTo(4);
        assertThat(wave.path("linesShort").asInt()).isZero();
    }

    private void pick() {
        robot.open("C-PICK");
        assertThat(robot.reply().path("tone").asText()).as("%s", robot.reply()).isNotEqualTo("bad");
        robot.follow(40);
        leave();
    }

    /** The second list wants three mugs; on the shelf lies one: the rest is found in reserve. */
    private void pickShort() {
        robot.open("C-PICK");
        robot.next(); // tote
        robot.scan("L-R-01-1", "scan");
        assertThat(robot.reply().path("message").path("code").asText()).isEqualTo("wrong-location");
        robot.next(); // the right location
        says("STORY-MUG", "good");
        robot.scan("C-SHORT", "scan");
        assertThat(robot.reply().path("choices").size()).as("%s", robot.reply()).isPositive();
        robot.next(); // reason
        robot.follow(40);
        leave();
        assertThat(warehouse
                        .orderOf(orders.get(1))
                        .path("lines")
                        .path(0)
                        .path("picked")
                        .asInt())
                .isEqualTo(3);
    }

    private void stop() {
        String last = orders.get(2);
        assertThat(warehouse.status(last)).isEqualTo("picked");
        warehouse.api.post("/api/v1/orders/" + last + "/cancel", Map.of("reason", "changed my mind"), "cancel-" + last);
        robot.open("C-PACK");
        robot.scan("O-" + last, "scan");
        assertThat(robot.reply().path("message").path("code").asText())
                .as("%s", robot.reply())
                .isEqualTo("order-stopped");
        assertThat(warehouse.status(last)).isEqualTo("cancelling");
        leave();
    }

    private void putBack() {
        String last = orders.get(2);
        robot.open("C-PUTBACK");
        robot.scan("O-" + last, "scan");
        robot.follow(10);
        assertThat(warehouse.status(last)).isEqualTo("cancelled");
        assertThat(warehouse.onHand("STORY-TEA", "A-01-1")).isEqualTo(22);
    }

    private void pack(int index) {
        robot.open("C-PACK");
        robot.scan("O-" + orders.get(index), "scan");
        robot.follow(40);
        leave();
        JsonNode order = warehouse.orderOf(orders.get(index));
        assertThat(order.path("status").asText()).as("%s", order).isEqualTo("packed");
        assertThat(order.path("parcels").path(0).path("waybillNo").asText()).matches("RB\\d{9}GB");
    }

    private void load() {
        robot.open("C-LOAD");
        if (expects("document") || expects("carrier")) {
            robot.scan("POST-" + warehouse.code, "scan");
        }
        for (int i = 0; i < 2; i++) {
            JsonNode parcel = warehouse.orderOf(orders.get(i)).path("parcels").path(0);
            says(
                    i == 0
                            ? "P-" + parcel.path("no").asText()
                            : parcel.path("waybillNo").asText(),
                    "good");
        }
        robot.scan("C-DONE", "scan");
        for (int i = 0; i < 6 && !robot.isDone(); i++) {
            robot.next();
        }
    }

    private void everythingIsShipped() {
        assertThat(warehouse.status(orders.get(0))).isEqualTo("shipped");
        assertThat(warehouse.status(orders.get(1))).isEqualTo("shipped");
        assertThat(warehouse.onHand("STORY-TEA", "A-01-1")).isEqualTo(22);
        JsonNode moves = warehouse.api.get("/api/v1/stock/moves?limit=500&warehouse=" + warehouse.code);
        assertThat(moves.path("items")).anySatisfy(move -> {
            assertThat(move.path("reason").asText()).isEqualTo("ship");
            assertThat(move.path("toLocation").asText()).isEqualTo("~CUSTOMER");
        });
    }

    private boolean expects(String name) {
        return robot.reply().path("expects").path(0).asText().equals(name);
    }

    private void says(String raw, String tone) {
        robot.scan(raw, "scan");
        assertThat(robot.reply().path("tone").asText())
                .as("%s: %s", raw, robot.reply())
                .isEqualTo(tone);
    }

    private void leave() {
        if (!robot.isDone()) {
            robot.scan("C-CANCEL", "scan");
        }
    }
}
