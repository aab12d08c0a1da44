package org.stowage.barcode;

import java.util.ArrayList;
import java.util.List;

/**
 * GS1 element strings: as a scanner sends them ({@code 01…10LOT<GS>21…}) and as people write them ({@code (01)…(10)…}).
 * Rules: GS1 General Specifications 7.8; throws {@link Gs1Refusal}.
 */
final class Gs1ElementParser {

    static final char GS = '\u001D';

    private Gs1ElementParser() {}

    /** One superfluous separator after a fixed-length element and at the end is tolerated. */
    static List<Element> scanned(String data) {
        if (data.isEmpty()) {
            throw new Gs1Refusal(BarcodeFault.EMPTY, "");
        }
        List<Element> elements = new ArrayList<>();
        int at = 0;
        while (at < data.length()) {
            Gs1Rule rule = Gs1Dictionary.get().ruleAt(data, at);
            if (rule == null) {
                throw new Gs1Refusal(BarcodeFault.UNKNOWN_AI, data.substring(at, Math.min(data.length(), at + 4)));
            }
            int from = at + rule.ai().length();
            int separator = data.indexOf(GS, from);
            int end = rule.match(data, from, separator < 0 ? data.length() : separator);
            elements.add(new Element(rule.ai(), data.substring(from, end)));
            at = end < data.length() && data.charAt(end) == GS ? end + 1 : end;
        }
        Gs1Pairing.check(elements);
        return elements;
    }

    /** A bracket that belongs to a value is written {@code \(}. Spaces, which no value may hold, are ignored. */
    static List<Element> bracketed(String written) {
        String text = written.replace(" ", "");
        List<Element> elements = new ArrayList<>();
        int at = 0;
        do {
            int close = text.indexOf(')', at);
            if (at >= text.length() || text.charAt(at) != '(' || close < 0) {
                throw new Gs1Refusal(BarcodeFault.MALFORMED_BRACKETS, "");
            }
            String ai = text.substring(at + 1, close);
            Gs1Rule rule = Gs1Dictionary.get().rule(ai);
            if (rule == null) {
                throw new Gs1Refusal(BarcodeFault.UNKNOWN_AI, ai);
            }
            int end = endOfValue(text, close + 1);
            elements.add(rule.whole(text.substring(close + 1, end).replace("\\(", "(")));
            at = end;
        } while (at < text.length());
        Gs1Pairing.check(elements);
        return elements;
    }

    private static int endOfValue(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '(' && text.charAt(i - 1) != '\\') {
                return i;
            }
        }
        return text.length();
    }

    /** The string a symbol carries: separators after each element that needs one, none at the end. */
    static String joined(List<Element> elements, char separator) {
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            Gs1Rule rule = Gs1Dictionary.get().rule(element.ai());
            data.append(element.ai()).append(element.value());
            if (i < elements.size() - 1 && (rule == null || !rule.flags().fixed())) {
                data.append(separator);
            }
        }
        return data.toString();
    }
}
