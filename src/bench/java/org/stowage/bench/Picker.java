package org.stowage.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.LongSupplier;

/** A robot that walks: takes the next pick list, fetches it, packs what is in its tote. */
final class Picker {

    /** More scans than the longest real order needs. */
    private static final int PATIENCE = 5_000;

    private final Robot robot;

    Picker(Api api, String warehouse) {
        this.robot = new Robot(api, warehouse);
    }

    /** @param station where it packs */
    Picker(Api api, String warehouse, String station) {
        this.robot = new Robot(api, warehouse, station);
    }

    Robot pickAndPack(int orders) {
        for (int i = 0; i < orders; i++) {
            pickAndOpen();
            robot.follow(PATIENCE);
        }
        return robot;
    }

    /**
     * One order.
     *
     * @param labelOutAt waits for its label; nanoseconds of {@link System#nanoTime()}
     * @return nanoseconds from the scan of its weight until then
     */
    long untilLabel(LongSupplier labelOutAt) {
        pickAndOpen();
        long took = 0;
        while (!robot.isDone()) {
            boolean isComplete = robot.reply().path("step").asText().equals("weight");
            long start = System.nanoTime();
            robot.next();
            if (isComplete) {
                took = labelOutAt.getAsLong() - start;
            }
        }
        return took;
    }

    private void pickAndOpen() {
        robot.open("C-PICK").path("dialog");
        String order = orderOf(robot.reply());
        robot.follow(PATIENCE);
        robot.open("C-PACK");
        robot.scan("O-" + order, "scan");
    }

    private static String orderOf(JsonNode reply) {
        for (JsonNode field : reply.path("fields")) {
            if (field.path("name").asText().equals("order")) {
                return field.path("value").asText();
            }
        }
        throw new IllegalStateException("no work: " + reply);
    }
}
