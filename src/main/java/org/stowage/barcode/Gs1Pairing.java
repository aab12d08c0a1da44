package org.stowage.barcode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What elements of one symbol may not stand together. Required pairs are not checked: they concern all symbols of one
 * physical item, and a pallet's content symbol (02)(37) rightly lacks the (00) of its neighbour.
 */
final class Gs1Pairing {

    /** Document, coupon and asset keys whose serial a digital signature (8030) needs; length without it. */
    private static final Map<String, Integer> SERIAL_AFTER = Map.of("253", 13, "255", 13, "8003", 14);

    private Gs1Pairing() {}

    static void check(List<Element> elements) {
        Map<String, String> values = new HashMap<>();
        for (Element element : elements) {
            String earlier = values.putIfAbsent(element.ai(), element.value());
            if (earlier != null && !earlier.equals(element.value())) {
                throw new Gs1Refusal(BarcodeFault.REPEATED_AI, element.toString());
            }
        }
        for (String ai : values.keySet()) {
            Gs1Rule rule = Gs1Dictionary.get().rule(ai);
            for (String other : values.keySet()) {
                if (rule != null && rule.excludes(other)) {
                    throw new Gs1Refusal(BarcodeFault.FORBIDDEN_PAIR, "(" + ai + ") (" + other + ")");
                }
            }
        }
        if (values.containsKey("8030")) {
            checkSerials(values);
        }
    }

    private static void checkSerials(Map<String, String> values) {
        values.forEach((ai, value) -> {
            if (value.length() == SERIAL_AFTER.getOrDefault(ai, -1)) {
                throw Gs1Refusal.at(BarcodeFault.SERIAL_MISSING, ai, value);
            }
        });
    }
}
