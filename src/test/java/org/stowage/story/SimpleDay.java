package org.stowage.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stowage.bench.Robot;

/**
 * A day of a shop with one room: goods go straight to stock, orders are shipped from one desk, one is cancelled, one finds
 * too little on the shelf, the van takes all. Then the same warehouse works in full mode, and is simple again.
 */
final class SimpleDay {

    private static final String STOCK = "STOCK-1";

    private final Warehouse warehouse;
    private final Robot robot;
    private final List<String> orders = new ArrayList<>();

    SimpleDay(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.robot = new Robot(warehouse.api, warehouse.code);
    }

    List<String> orders() {
        return orders;
    }

    List<Morning.Act> acts() {
        return List.of(
                new Morning.Act("founding", this::found),
                new Morning.Act("receiving by scan", this::receive),
                new Morning.Act("receiving at once", this::receiveAtOnce),
                new Morning.Act("orders", this::takeOrders),
                new Morning.Act("one desk", this::ship),
                new Morning.Act("a cancelled order", this::cancelled),
                new Morning.Act("too little on the shelf", this::shelfIsShort),
                new Morning.Act("the rest by robot", this::shipTheRest),
                new Morning.Act("the van", this::collect),
                new Morning.Act("full mode", this::inFullMode),
                new Morning.Act("simple again", this::simpleAgain));
    }

    private void found() {
        warehouse.api.post(
                "/api/v1/warehouses",
                Map.of("code", warehouse.code, "name", "Shop " + warehouse.code, "mode", "simple"),
                "found-" + warehouse.code);
        warehouse.upload("items", """
                sku,name,barcodes,packs,weightGrams
                STORY-TEA,Green tea 500 g 绿茶,8712345678906,18712345678903=12,520
                STORY-MUG,Mug "Łódź" white,8712345677770,,350
                """);
        warehouse.numbers();
    }

    private void receive() {
        robot.open("C-RECEIVE");
        says("C-BLIND", "good");
        says("18712345678903", "good");
        says("C-DONE", "ask");
        says("C-CONFIRM", "done");
        assertThat(robot.reply().path("message").path("code").asText()).isEqualTo("receipt-in-stock");
        assertThat(warehouse.onHand("STORY-TEA", STOCK)).isEqualTo(12);
        assertThat(warehouse.onHand("STORY-TEA", "DOCK-1")).isZero();
    }

    private void receiveAtOnce() {
        warehouse.api.post(
                "/api/v1/receipts",
                Map.of(
                        "warehouse",
                        warehouse.code,
                        "receiptNo",
                        "R-" + warehouse.code,
                        "lines",
                        List.of(Map.of("sku", "STORY-MUG", "quantity", 10))),
                "receipt-" + warehouse.code);
        assertThat(warehouse.onHand("STORY-MUG", STOCK)).isEqualTo(10);
        robot.open("C-PUTAWAY");
        assertThat(robot.reply().path("tone").asText())
                .as("nothing to put away: %s", robot.reply())
                .isEqualTo("bad");
    }

    private void takeOrders() {
        orders.add(warehouse.order("1", Map.of("STORY-TEA", 2, "STORY-MUG", 1)));
        orders.add(warehouse.order("2", Map.of("STORY-MUG", 1)));
        orders.add(warehouse.order("3", Map.of("STORY-MUG", 5)));
        orders.add(warehouse.order("4", Map.of("STORY-TEA", 3)));
        orders.add(warehouse.order("5", Map.of("STORY-TEA", 1)));
        assertThat(orders).allSatisfy(no -> assertThat(warehouse.status(no)).isEqualTo("promised"));
    }

    private void ship() {
        robot.open("C-SHIP");
        says("C-CONFIRM", "good"); // the nearest deadline
        assertThat(field("order")).isEqualTo(orders.getFirst());
        says("8712345678906", "good");
        says("8712345678906", "good");
        robot.scan("8712345678906", "scan");
        assertThat(robot.reply().path("tone").asText()).as("a third one").isEqualTo("bad");
        says("STORY-MUG", "good");
        assertThat(warehouse.onHand("STORY-TEA", STOCK))
                .as("still on the shelf")
                .isEqualTo(12);
        assertThat(warehouse.status(orders.getFirst())).isEqualTo("promised");
        says("C-SKIP", "good"); // no box
        robot.scan("1400", "key");
        assertThat(field("waybill")).as("%s", robot.reply()).matches("RB\\d{9}GB");
        assertThat(warehouse.onHand("STORY-TEA", STOCK)).isEqualTo(10);
        says("P-" + field("parcel"), "good");
        assertThat(field("order")).as("the next one at once").isEqualTo(orders.get(1));
        assertThat(warehouse.status(orders.getFirst())).isEqualTo("packed");
    }

    private void cancelled() {
        String no = orders.get(1);
        says("C-CONFIRM", "good");
        warehouse.api.post("/api/v1/orders/" + no + "/cancel", Map.of("reason", "changed my mind"), "cancel-" + no);
        says("C-ALL", "bad");
        assertThat(robot.reply().path("message").path("text").asText()).contains(no, "cancelled");
        says("C-SKIP", "good");
        assertThat(field("order")).isEqualTo(orders.get(2));
        assertThat(warehouse.orderOf(no).path("parcels").path(0).path("status").asText())
                .isEqualTo("cancelled");
    }

    /** Nine mugs in the book, five wanted, three there. */
    private void shelfIsShort() {
        says("C-CONFIRM", "good");
        says("C-SHORT", "ask");
        robot.scan("3", "key");
        assertThat(robot.reply().path("message").path("code").asText())
                .as("%s", robot.reply())
                .isEqualTo("ship.short");
        assertThat(robot.reply().path("message").path("text").asText()).contains(orders.get(2), "STORY-MUG");
        assertThat(warehouse.onHand("STORY-MUG", STOCK)).isEqualTo(3);
        assertThat(warehouse.status(orders.get(2))).isEqualTo("short");
        says("O-" + orders.get(2), "bad");
        assertThat(robot.reply().path("message").path("code").asText()).isEqualTo("order-short");
    }

    private void shipTheRest() {
        robot.follow(30);
        assertThat(warehouse.status(orders.get(3))).isEqualTo("packed");
        assertThat(warehouse.status(orders.get(4))).isEqualTo("packed");
        assertThat(warehouse.onHand("STORY-TEA", STOCK)).isEqualTo(6);
    }

    private void collect() {
        JsonNode manifest = warehouse.api.post(
                "/api/v1/manifests",
                Map.of("warehouse", warehouse.code, "carrier", "POST-" + warehouse.code, "handover", true),
                "van-" + warehouse.code);
        assertThat(manifest.path("parcels").size()).as("%s", manifest).isEqualTo(3);
        assertThat(warehouse.status(orders.getFirst())).isEqualTo("shipped");
    }

    /** The same stock and orders go through wave, pick and pack; nothing is moved before. */
    private void inFullMode() {
        orders.add(warehouse.order("6", Map.of("STORY-TEA", 2)));
        String before = warehouse.endState(orders);
        mode("full");
        assertThat(warehouse.endState(orders)).isEqualTo(before);
        robot.open("C-SHIP");
        assertThat(robot.reply().path("message").path("code").asText()).isEqualTo("ship.full-mode");
        String no = orders.getLast();
        warehouse.api.post(
                "/api/v1/waves",
                Map.of("warehouse", warehouse.code, "select", Map.of("orders", List.of(no))),
                "wave-" + no);
        robot.open("C-PICK");
        robot.follow(20);
        robot.open("C-PACK");
        says("O-" + no, "good");
        robot.follow(20);
        assertThat(warehouse.status(no)).isEqualTo("packed");
        assertThat(warehouse.onHand("STORY-TEA", STOCK)).isEqualTo(4);
    }

    private void simpleAgain() {
        orders.add(warehouse.order("7", Map.of("STORY-TEA", 1)));
        mode("simple");
        warehouse.api.post(
                "/api/v1/receipts",
                Map.of(
                        "warehouse",
                        warehouse.code,
                        "receiptNo",
                        "R2-" + warehouse.code,
                        "lines",
                        List.of(Map.of("sku", "STORY-MUG", "quantity", 2))),
                "receipt2-" + warehouse.code);
        assertThat(warehouse.status(orders.get(2)))
                .as("five mugs are there now")
                .isEqualTo("promised");
        robot.open("C-SHIP");
        robot.follow(40);
        assertThat(warehouse.status(orders.get(2))).isEqualTo("packed");
        assertThat(warehouse.status(orders.getLast())).isEqualTo("packed");
        collectTwo();
    }

    private void collectTwo() {
        JsonNode manifest = warehouse.api.post(
                "/api/v1/manifests",
                Map.of("warehouse", warehouse.code, "carrier", "POST-" + warehouse.code, "handover", true),
                "van2-" + warehouse.code);
        assertThat(manifest.path("parcels").size()).as("%s", manifest).isEqualTo(3);
        assertThat(warehouse.onHand("STORY-MUG", STOCK)).isZero();
    }

    private void mode(String mode) {
        warehouse.api.put("/api/v1/warehouses/" + warehouse.code, Map.of("code", warehouse.code, "mode", mode));
    }

    private String field(String name) {
        for (JsonNode field : robot.reply().path("fields")) {
            if (field.path("name").asText().equals(name)) {
                return field.path("value").asText();
            }
        }
        return "";
    }

    private void says(String raw, String tone) {
        robot.scan(raw, "scan");
        assertThat(robot.reply().path("tone").asText())
                .as("%s: %s", raw, robot.reply())
                .isEqualTo(tone);
    }
}
