package org.stowage.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields of a message to a carrier, in their order; what we do not know is left out. */
final class Fields {

    private Fields() {}

    /** @param pairs name, value, name, value, ... */
    static Map<String, Object> of(@Nullable Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null && !value.equals("")) {
                fields.put(String.valueOf(pairs[i]), value);
            }
        }
        return fields;
    }

    static BigDecimal kilograms(long grams) {
        return BigDecimal.valueOf(grams, 3);
    }

    /** Null where it is missing, null or empty. */
    static @Nullable String text(JsonNode node, String name) {
        String text = node.path(name).asText("");
        return text.isBlank() || text.equals("null") ? null : text;
    }

    static String textOr(JsonNode node, String name, String otherwise) {
        String text = text(node, name);
        return text == null ? otherwise : text;
    }

    static String joined(@Nullable String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            if (part != null) {
                text.append(part);
            }
        }
        return text.toString();
    }
}
