package org.stowage.barcode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * GS1 Digital Link URIs (GS1 Digital Link Standard: URI Syntax 1.5, uncompressed): {@code
 * https://host/stem/01/{gtin}/10/{lot}?17=261231}.
 */
final class DigitalLinkParser {

    private static final List<String> SCHEMES = List.of("https://", "http://", "HTTPS://", "HTTP://");
    private static final String HOST_SIGNS = "-.:[]";
    private static final String URI_SIGNS = "-._~:/?#[]@!$&'()*+,;=%";

    private final List<Element> elements = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private final Gs1Rule key;

    private DigitalLinkParser(Gs1Rule key) {
        this.key = key;
    }

    static boolean looksLikeLink(String text) {
        return SCHEMES.stream().anyMatch(text::startsWith);
    }

    /** The elements, or null for an address without a GS1 key: that is just an address. Throws {@link Gs1Refusal}. */
    static @Nullable List<Element> parse(String uri) {
        String rest = uri.substring(uri.indexOf("://") + 3);
        int hash = rest.indexOf('#');
        rest = hash < 0 ? rest : rest.substring(0, hash);
        int question = rest.indexOf('?');
        String query = question < 0 ? "" : rest.substring(question + 1);
        String hostAndPath = question < 0 ? rest : rest.substring(0, question);
        int slash = hostAndPath.indexOf('/');
        List<String> segments = slash < 0
                ? List.of()
                : Arrays.asList(hostAndPath.substring(slash + 1).split("/", -1));
        int at = keyPlace(segments);
        Gs1Rule rule = at < 0 ? null : Gs1Dictionary.get().rule(segments.get(at));
        if (rule == null) {
            return null;
        }
        requireSigns(uri, URI_SIGNS);
        requireSigns(hostAndPath.substring(0, slash), HOST_SIGNS);
        DigitalLinkParser link = new DigitalLinkParser(rule);
        link.readPath(segments.subList(at, segments.size()));
        Stream.of(query.split("&", -1)).forEach(link::readParameter);
        Gs1Pairing.check(link.elements);
        return link.elements;
    }

    /** Pairs of AI and value are walked from the right; the first that is no AI is part of the stem. */
    private static int keyPlace(List<String> segments) {
        for (int i = segments.size() - 2; i >= 0; i -= 2) {
            Gs1Rule rule = Gs1Dictionary.get().rule(segments.get(i));
            if (rule == null) {
                return -1;
            }
            if (rule.flags().linkKey()) {
                return i;
            }
        }
        return -1;
    }

    private static void requireSigns(String text, String signs) {
        boolean allowed = !text.isEmpty();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            allowed &= c < 128 && (Character.isLetterOrDigit(c) || signs.indexOf(c) >= 0);
        }
        if (!allowed) {
            throw new Gs1Refusal(BarcodeFault.BAD_LINK, text);
        }
    }

    private void readPath(List<String> segments) {
        for (int i = 0; i < segments.size(); i += 2) {
            String ai = segments.get(i);
            add(ai, decode(segments.get(i + 1), false));
            if (i > 0) {
                path.add(ai);
            }
        }
        if (!key.allowsPath(path)) {
            throw new Gs1Refusal(BarcodeFault.BAD_LINK_PATH, String.join("/", path));
        }
    }

    private void readParameter(String parameter) {
        int equals = parameter.indexOf('=');
        String ai = equals < 0 ? "" : parameter.substring(0, equals);
        if (!CheckDigits.digits(ai)) {
            return;
        }
        Gs1Rule rule = Gs1Dictionary.get().rule(ai);
        if (rule != null && (!rule.flags().linkAttribute() || belongsInPath(ai))) {
            throw new Gs1Refusal(BarcodeFault.NOT_A_LINK_ATTRIBUTE, ai);
        }
        add(ai, decode(parameter.substring(equals + 1), true));
    }

    private boolean belongsInPath(String ai) {
        for (int i = 0; i <= path.size(); i++) {
            List<String> extended = new ArrayList<>(path);
            extended.add(i, ai);
            if (key.allowsPath(extended)) {
                return true;
            }
        }
        return false;
    }

    private void add(String ai, String value) {
        Gs1Rule rule = Gs1Dictionary.get().rule(ai);
        if (rule == null) {
            throw new Gs1Refusal(BarcodeFault.UNKNOWN_AI, ai);
        }
        if (elements.stream().anyMatch(element -> element.ai().equals(ai))) {
            throw Gs1Refusal.at(BarcodeFault.REPEATED_AI, ai, value);
        }
        elements.add(rule.whole(value));
    }

    /** One character per decoded byte: no value may hold more than ASCII, so the element's rule refuses the rest. */
    private static String decode(String text, boolean plusIsSpace) {
        StringBuilder decoded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                decoded.append(new String(new byte[] {(byte) (high * 16 + low)}, StandardCharsets.ISO_8859_1));
                i += 2;
            } else {
                decoded.append(c == '+' && plusIsSpace ? ' ' : c);
            }
        }
        return decoded.toString();
    }
}
