package org.stowage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Why goods cross the border, in the words of the postal forms and in their order: three boxes below each other. */
enum CustomsCategory {
    SALE("Sale of goods / Vente", "Sale of goods"),
    GIFT("Gift / Cadeau", "Gift"),
    DOCUMENTS("Documents", "Documents"),
    SAMPLE("Sample / Échantillon", "Commercial sample"),
    RETURNED("Returned goods / Retour", "Returned goods"),
    OTHER("Other / Autre", "Other");

    private static final int IN_A_COLUMN = 3;

    private final String both;
    private final String english;

    CustomsCategory(String both, String english) {
        this.both = both;
        this.english = english;
    }

    String english() {
        return english;
    }

    /** The boxes of a form, this one crossed. */
    List<Map<String, Object>> boxes(int columnMm, int rowMm) {
        List<Map<String, Object>> boxes = new ArrayList<>();
        for (CustomsCategory each : values()) {
            boxes.add(Map.of(
                    "x",
                    each.ordinal() / IN_A_COLUMN * columnMm,
                    "y",
                    each.ordinal() % IN_A_COLUMN * rowMm,
                    "word",
                    each.both,
                    "chosen",
                    each == this));
        }
        return boxes;
    }
}
