package org.stowage.printing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stowage.barcode.Symbology;

/** The part of SVG that a label may use: elements, their attributes and what these may say. The page for designers is labels/README.md. */
final class LabelSubset {
    private static final Set<String> PAINT = Set.of(
            "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "fill-rule");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("svg", Set.of("width", "height", "viewBox", "version", "font-family")),
            Map.entry("title", Set.of()),
            Map.entry("desc", Set.of()),
            Map.entry("defs", Set.of()),
            Map.entry("g", with("transform")),
            Map.entry(
                    "rect",
                    with(
                            "x",
                            "y",
                            "width",
                            "height",
                            "rx",
                            "ry",
                            "transform",
                            "data-barcode",
                            "data-value",
                            "data-rotate",
                            "data-optional")),
            Map.entry("line", with("x1", "y1", "x2", "y2", "transform")),
            Map.entry("circle", with("cx", "cy", "r", "transform")),
            Map.entry("ellipse", with("cx", "cy", "rx", "ry", "transform")),
            Map.entry("path", with("d", "transform")),
            Map.entry("polyline", with("points", "transform")),
            Map.entry("polygon", with("points", "transform")),
            Map.entry(
                    "text",
                    Set.of(
                            "x",
                            "y",
                            "fill",
                            "font-size",
                            "font-weight",
                            "font-family",
                            "text-anchor",
                            "transform",
                            "data-width",
                            "data-lines")));

    /** Without these an element draws nothing. */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "svg", List.of("width", "height", "viewBox"),
            "rect", List.of("width", "height"),
            "circle", List.of("r"),
            "ellipse", List.of("rx", "ry"),
            "path", List.of("d"),
            "polyline", List.of("points"),
            "polygon", List.of("points"));

    static final List<String> BARCODE_NEEDS = List.of("data-value", "x", "y");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,4}(\\.\\d{1,6})?");
    private static final Pattern COLOUR = Pattern.compile("none|black|white|#000|#fff|#000000|#ffffff");
    private static final Pattern SHIFT =
            Pattern.compile("translate\\(\\s*-?[\\d.]{1,9}(\\s*[ ,]\\s*-?[\\d.]{1,9})?\\s*\\)");
    private static final Pattern TURN =
            Pattern.compile("rotate\\(\\s*-?[\\d.]{1,9}(\\s*[ ,]\\s*-?[\\d.]{1,9}\\s*[ ,]\\s*-?[\\d.]{1,9})?\\s*\\)");
    // icons are drawn on a square of 24 units
    private static final String SCALE = "(\\s*scale\\(\\s*[\\d.]{1,9}\\s*\\))?";
    private static final Pattern KINDS =
            Pattern.compile(Stream.of(Symbology.values()).map(Symbology::word).collect(Collectors.joining("|")));
    private static final Pattern FREE = Pattern.compile("(?s).*");
    private static final Map<String, Pattern> VALUES = Map.ofEntries(
            Map.entry("fill", COLOUR),
            Map.entry("stroke", COLOUR),
            Map.entry("stroke-dasharray", Pattern.compile("none|[\\d. ,]{1,60}")),
            Map.entry("stroke-linecap", Pattern.compile("butt|round|square")),
            Map.entry("stroke-linejoin", Pattern.compile("miter|round|bevel")),
            Map.entry("fill-rule", Pattern.compile("nonzero|evenodd")),
            Map.entry("text-anchor", Pattern.compile("start|middle|end")),
            Map.entry("font-weight", Pattern.compile("normal|bold")),
            Map.entry("font-family", FREE),
            Map.entry("version", FREE),
            Map.entry("data-value", FREE),
            Map.entry("data-barcode", KINDS),
            Map.entry("data-rotate", Pattern.compile("0|90|180|270")),
            Map.entry("data-optional", Pattern.compile("yes|no")),
            Map.entry("data-lines", Pattern.compile("[1-9]\\d?")),
            Map.entry("d", Pattern.compile("[MmLlHhVvCcSsQqTtAaZz\\d\\s,.eE+-]*")),
            Map.entry("points", Pattern.compile("[\\d\\s,.eE+-]*")),
            Map.entry("viewBox", Pattern.compile("0 0 \\d{1,4}(\\.\\d{1,3})? \\d{1,4}(\\.\\d{1,3})?")));

    private LabelSubset() {}

    static boolean knows(String element) {
        return ATTRIBUTES.containsKey(element);
    }

    static boolean allows(String element, String attribute) {
        return attribute.equals("id")
                || ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute);
    }

    static List<String> required(String element) {
        return REQUIRED.getOrDefault(element, List.of());
    }

    /** Whether the attribute may say this; a value still holding a placeholder is judged when it is filled. */
    static boolean accepts(String element, String attribute, String value) {
        return pattern(element, attribute).matcher(value).matches();
    }

    private static Pattern pattern(String element, String attribute) {
        if (attribute.equals("id")) {
            return FREE;
        }
        if (attribute.equals("transform")) {
            return switch (element) {
                case "g" -> SHIFT;
                case "text" -> TURN;
                case "path" -> Pattern.compile(SHIFT.pattern() + SCALE + "|" + TURN.pattern());
                default -> Pattern.compile(SHIFT.pattern() + "|" + TURN.pattern());
            };
        }
        if (element.equals("svg") && (attribute.equals("width") || attribute.equals("height"))) {
            return Pattern.compile("\\d{1,4}(\\.\\d{1,3})?mm");
        }
        return VALUES.getOrDefault(attribute, NUMBER);
    }

    private static Set<String> with(String... own) {
        return Stream.concat(PAINT.stream(), Stream.of(own)).collect(Collectors.toUnmodifiableSet());
    }
}
