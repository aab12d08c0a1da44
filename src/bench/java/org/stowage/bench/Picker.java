package org.stowage.bench;

import com.fasterxml.jackson.databind.JsonNode;

/** A robot that walks: takes the next pick list, fetches it, packs what is in its tote. */
final class Picker {

    /** More scans than the longest real order needs. */
    private static final int PATIENCE = 5_000;

    private final Robot robot;

    Picker(Api api, String warehouse) {
        this.robot = new Robot(api, warehouse);
    }

    Robot pickAndPack(int orders) {
        for (int i = 0; i < orders; i++) {
            robot.open("C-PICK").path("dialog");
            String order = orderOf(robot.reply());
            robot.follow(PATIENCE);
            robot.open("C-PACK");
            robot.scan("O-" + order, "scan");
            robot.follow(PATIENCE);
        }
        return robot;
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
