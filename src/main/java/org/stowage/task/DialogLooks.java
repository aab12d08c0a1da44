package org.stowage.task;

import java.util.List;

/** In which order dialogs are offered, as goods go through the house, and the picture of each. */
final class DialogLooks {

    private static final List<String> ORDER = List.of(
            "receive",
            "putaway",
            "move",
            "replenish",
            "pick",
            "cluster",
            "zone",
            "sort",
            "pack",
            "ship",
            "weigh",
            "bag",
            "load",
            "count",
            "return",
            "transfer",
            "put-back",
            "unit",
            "print",
            "what");

    private DialogLooks() {}

    static int place(String dialog) {
        int place = ORDER.indexOf(dialog);
        return place < 0 ? ORDER.size() : place;
    }

    /** @param code that opens it, {@code C-PUTAWAY}; empty for what opens none */
    static String icon(String code) {
        return switch (code) {
            case "C-RECEIVE" -> "truck-loading";
            case "C-PUTAWAY", "C-MOVE", "C-REPLENISH" -> "stack-2";
            case "C-PICK", "C-CLUSTER", "C-ZONE" -> "shopping-cart";
            case "C-PACK", "C-BAG", "C-SORT" -> "package";
            case "C-SHIP", "C-LOAD" -> "truck-delivery";
            case "C-WEIGH" -> "scale";
            case "C-COUNT" -> "clipboard-check";
            case "C-RETURN", "C-PUTBACK" -> "arrow-back-up";
            case "C-TRANSFER" -> "arrows-exchange";
            case "C-PRINT" -> "printer";
            case "C-WHAT" -> "help-circle";
            default -> code.startsWith("C-") ? "scan" : "";
        };
    }
}
