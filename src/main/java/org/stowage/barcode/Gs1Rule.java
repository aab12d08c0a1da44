package org.stowage.barcode;

import java.util.List;

/**
 * What the dictionary says of one application identifier. {@code excluded} are AIs or patterns ({@code 394n}) that may
 * not stand beside it; {@code qualifiers} the ordered sequences that may follow it in a Digital Link's path.
 */
record Gs1Rule(
        String ai,
        String title,
        Flags flags,
        List<Gs1Component> components,
        List<String> excluded,
        List<List<String>> qualifiers) {

    /** {@code fixed}: needs no separator after it; {@code linkAttribute}: allowed in a link's query; {@code linkKey}. */
    record Flags(boolean fixed, boolean linkAttribute, boolean linkKey) {}

    /** Checks the value that begins at {@code from}; {@code limit} is the next separator or the end. Answers its end. */
    int match(String data, int from, int limit) {
        if (from == limit) {
            throw Gs1Refusal.at(BarcodeFault.EMPTY_VALUE, ai, "");
        }
        int at = from;
        for (Gs1Component component : components) {
            int remaining = limit - at;
            if (remaining == 0 && component.optional()) {
                break;
            }
            if (remaining < component.min()) {
                throw Gs1Refusal.at(BarcodeFault.WRONG_LENGTH, ai, data.substring(from, limit));
            }
            int end = at + Math.min(remaining, component.max());
            component.check(ai, data.substring(at, end));
            at = end;
        }
        if (!flags.fixed() && at != limit) {
            throw Gs1Refusal.at(BarcodeFault.VALUE_TOO_LONG, ai, data.substring(from, limit));
        }
        return at;
    }

    /** A value that stands alone, as in brackets or in a link. */
    Element whole(String value) {
        if (match(value, 0, value.length()) != value.length()) {
            throw Gs1Refusal.at(BarcodeFault.VALUE_TOO_LONG, ai, value);
        }
        return new Element(ai, value);
    }

    /** Nothing says that an AI excludes itself, even where the pattern covers it. */
    boolean excludes(String other) {
        return !other.equals(ai) && excluded.stream().anyMatch(pattern -> covers(pattern, other));
    }

    /** True when these AIs may follow this key in a path: in the order of one of the sequences, gaps allowed. */
    boolean allowsPath(List<String> ais) {
        return ais.isEmpty() || qualifiers.stream().anyMatch(sequence -> isWithin(sequence, ais));
    }

    private static boolean isWithin(List<String> sequence, List<String> ais) {
        int at = 0;
        for (String step : sequence) {
            if (at < ais.size() && ais.get(at).equals(step)) {
                at++;
            }
        }
        return at == ais.size();
    }

    private static boolean covers(String pattern, String ai) {
        int wild = pattern.indexOf('n');
        return wild < 0
                ? pattern.equals(ai)
                : pattern.length() == ai.length() && ai.startsWith(pattern.substring(0, wild));
    }
}
