package org.stowage.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stowage.bench.Api;
import org.stowage.bench.Robot;

/** Releases what can be released and picks it, while others go on ordering and cancelling. */
final class Desk {

    private final Api api;
    private final String warehouse;
    private int waves;
    private int picked;

    Desk(Api api, String warehouse) {
        this.api = api;
        this.warehouse = warehouse;
    }

    void workFor(int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            List<String> orders = promised();
            if (orders.isEmpty()) {
                Load.pause(100);
            } else {
                release(orders);
                pick();
            }
        }
    }

    int waves() {
        return waves;
    }

    int picked() {
        return picked;
    }

    private List<String> promised() {
        List<String> orders = new ArrayList<>();
        for (JsonNode order : api.get("/api/v1/orders?status=promised&limit=10&warehouse=" + warehouse)
                .path("items")) {
            orders.add(order.path("orderNo").asText());
        }
        return orders;
    }

    /** Some of them may be cancelled by now: that is said, and no fault. */
    private void release(List<String> orders) {
        try {
            api.post("/api/v1/waves", Map.of("warehouse", warehouse, "select", Map.of("orders", orders)));
            waves++;
        } catch (Api.Refused e) {
            expected(e);
        }
    }

    private void pick() {
        Robot robot = new Robot(api, warehouse);
        robot.open("C-PICK");
        for (int i = 0; i < 40 && !robot.isDone(); i++) {
            picked += robot.next().path("tone").asText().equals("good") ? 1 : 0;
        }
        if (!robot.isDone()) {
            robot.scan("C-CANCEL", "scan");
        }
    }

    private static void expected(Api.Refused refused) {
        if (refused.status() >= 500) {
            throw refused;
        }
    }
}
