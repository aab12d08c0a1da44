package org.stowage.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stowage.bench.Api;
import org.stowage.bench.Robot;

/** Orders are picked, packed and handed over and goods put away, as if nobody counted: a refusal fails the story. */
final class BusyFloor {

    private static final int A_VAN = 10;

    private final Warehouse warehouse;
    private final List<String> skus;
    private final List<String> orders = new ArrayList<>();

    BusyFloor(Warehouse warehouse, List<String> skus) {
        this.warehouse = warehouse;
        this.skus = skus;
    }

    /** So many more. @return how many orders have left by now */
    int ship(int count) {
        int first = orders.size();
        for (int n = first; n < first + count; n++) {
            String no = warehouse.order("ST-" + n, Map.of(sku(n), 2, sku(n + 1), 1));
            orders.add(no);
            warehouse.api.post(
                    "/api/v1/waves", Map.of("warehouse", warehouse.code, "select", Map.of("orders", List.of(no))));
            warehouse.api.post("/api/v1/orders/" + no + "/pick", Map.of());
            warehouse.api.post("/api/v1/orders/" + no + "/pack", Map.of("grams", 500));
            if (n % A_VAN == A_VAN - 1) {
                van();
            }
        }
        assertThat(orders).allSatisfy(no -> assertThat(warehouse.status(no)).isEqualTo("shipped"));
        return orders.size();
    }

    private void van() {
        warehouse.api.post(
                "/api/v1/manifests",
                Map.of("warehouse", warehouse.code, "carrier", "POST-" + warehouse.code, "handover", true));
    }

    /** Three units each from the dock to shelves that are being counted. */
    int putAway(int count, List<String> shelves) {
        Api api = warehouse.api;
        for (int n = 0; n < count; n++) {
            String sku = sku(n);
            String shelf = shelves.get(n * 7 % shelves.size());
            api.post(
                    "/api/v1/receipts",
                    Map.of("warehouse", warehouse.code, "lines", List.of(Map.of("sku", sku, "quantity", 3))));
            Robot robot = new Robot(api, warehouse.code);
            robot.open("C-PUTAWAY");
            robot.scan(sku, "scan");
            robot.scan("C-QTY-3", "scan");
            robot.scan("L-" + shelf, "scan");
            if (tone(robot).equals("ask")) {
                robot.scan("L-" + shelf, "scan");
            }
            assertThat(tone(robot)).as("%s", robot.reply()).isIn("good", "done");
            if (!robot.isDone()) {
                robot.scan("C-CANCEL", "scan");
            }
        }
        return count;
    }

    private static String tone(Robot robot) {
        JsonNode reply = robot.reply();
        return reply.path("tone").asText();
    }

    private String sku(int n) {
        return skus.get(n * 3 % skus.size());
    }
}
