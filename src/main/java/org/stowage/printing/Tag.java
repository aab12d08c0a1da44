package org.stowage.printing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** One start tag of a label's SVG with its attributes, and the checks that the subset asks for. */
final class Tag {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final String NAMESPACE = " xmlns=\"http://www.w3.org/2000/svg\"";

    private final String file;
    private final int line;
    private final boolean draft;
    private final String element;
    private final Map<String, String> values = new LinkedHashMap<>();

    Tag(String file, int line, boolean draft, String element, Attributes attributes) {
        this.file = file;
        this.line = line;
        this.draft = draft;
        this.element = element;
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getURI(i).isEmpty()) {
                values.put(attributes.getLocalName(i), attributes.getValue(i));
            }
        }
    }

    void check(@Nullable String parent) {
        boolean root = parent == null;
        boolean inLeaf = parent != null && !parent.equals("svg") && !parent.equals("g");
        if (!LabelSubset.knows(element) || root != element.equals("svg") || inLeaf) {
            throw PrintProblem.LABEL_ELEMENT_OUTSIDE.in(file, line, element);
        }
        values.forEach((name, value) -> {
            if (!LabelSubset.allows(element, name)) {
                throw PrintProblem.LABEL_ATTRIBUTE_OUTSIDE.in(file, line, name, element);
            }
            boolean filledLater = draft && value.contains("{");
            if (!filledLater && !LabelSubset.accepts(element, name, value)) {
                boolean kind = name.equals("data-barcode");
                throw (kind ? PrintProblem.LABEL_BARCODE_UNKNOWN : PrintProblem.LABEL_VALUE_OUTSIDE)
                        .in(file, line, name, value);
            }
        });
        if (root) {
            require("width", "height", "viewBox");
        }
        if (values.containsKey("data-value")) {
            require("data-barcode");
        }
    }

    void require(String... names) {
        for (String name : names) {
            if (value(name).isEmpty()) {
                throw PrintProblem.LABEL_ATTRIBUTE_MISSING.in(file, line, name, element);
            }
        }
    }

    int line() {
        return line;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    double number(String name, double absent) {
        String value = value(name);
        return value.isEmpty() ? absent : Double.parseDouble(value);
    }

    double millimetres(String name) {
        return Double.parseDouble(value(name).replace("mm", ""));
    }

    double[] numbersOf(String name) {
        return NUMBER.matcher(value(name))
                .results()
                .map(MatchResult::group)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** The tag written again for the drawing of shapes, still open. */
    String open() {
        StringBuilder out = new StringBuilder("<").append(element);
        if (element.equals("svg")) {
            out.append(NAMESPACE);
        }
        values.forEach((name, value) -> {
            if (!name.startsWith("data-") && !name.equals("id") && !name.equals("font-family")) {
                out.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(XmlText.escape(value))
                        .append('"');
            }
        });
        return out.toString();
    }

    static String plain(double millimetres) {
        return BigDecimal.valueOf(millimetres).stripTrailingZeros().toPlainString();
    }
}
