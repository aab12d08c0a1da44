package org.stowage.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fields of a message to a carrier, in their order; what we do not know is left out. */
final class Fields {

    private static final int LONGEST = 10_000;
    private static final int REASON = 300;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    private static final Pattern WAYBILL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 _./-]{0,39}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

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

    /** Null where it is missing, null, empty or no text; control characters are left out: neither paper nor database takes them. */
    static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        String text = value.isTextual() || value.isNumber() ? plain(value.asText(), LONGEST) : "";
        return text.isEmpty() || text.equals("null") ? null : text;
    }

    /** Why a carrier refuses, in its words; short, because people read it. */
    static String reason(JsonNode node, String name, String otherwise) {
        return reason(textOr(node, name, otherwise));
    }

    static String reason(String text) {
        return plain(text, REASON);
    }

    private static String plain(String text, int longest) {
        String plain = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        return plain.length() > longest ? plain.substring(0, longest) : plain;
    }

    /** Null where it is nothing that stands on a waybill. */
    static @Nullable String waybillNo(JsonNode node, String name) {
        String no = text(node, name);
        return no != null && WAYBILL.matcher(no).matches() ? no : null;
    }

    /** Null where it is no amount. */
    static @Nullable BigDecimal amount(JsonNode node, String name) {
        String amount = text(node, name);
        return amount != null && AMOUNT.matcher(amount).matches() ? new BigDecimal(amount) : null;
    }

    /** A whole number, or a text that is one. */
    static int number(JsonNode node, String name, int otherwise) {
        JsonNode value = node.path(name);
        return value.isTextual() || value.isInt() ? value.asInt(otherwise) : otherwise;
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
