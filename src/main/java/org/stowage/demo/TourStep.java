package org.stowage.demo;

import java.util.Locale;
import org.stowage.task.Reply;

/** Where on the tour a visitor stands; texts are {@code page.tour.<name>} of messages/demo. */
public enum TourStep {
    LOGIN,
    DESK,
    ORDER,
    PIECES,
    WEIGH,
    LABEL,
    DONE;

    static TourStep of(Reply reply) {
        if (!reply.dialog().equals("pack")) {
            return DESK;
        }
        return switch (reply.step()) {
            case "open" -> ORDER;
            case "notes", "item" -> PIECES;
            case "box", "weight", "weight-off" -> WEIGH;
            case "label" -> LABEL;
            default -> DESK;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
