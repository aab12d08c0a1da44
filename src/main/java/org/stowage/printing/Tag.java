package org.stowage.printing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** One start tag of a label's SVG with its attributes, and the checks that the subset asks for. */
final class Tag {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final String NAMESPACE = " xmlns=\"http://www.w3.org/2000/svg\"";

    private final LabelFaults faults;
    private final int line;
    private final boolean draft;
    private final String element;
    private final Map<String, String> values = new LinkedHashMap<>();
    private boolean sound = true;

    Tag(LabelFaults faults, int line, boolean draft, String element, Attributes attributes) {
        this.faults = faults;
        this.line = line;
        this.draft = draft;
        this.element = element;
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getURI(i).isEmpty()) {
                values.put(attributes.getLocalName(i), attributes.getValue(i));
            }
        }
    }

    /** @return false when the element may not stand here: what is in it is not looked at */
    boolean check(@Nullable String parent) {
        boolean root = parent == null;
        boolean inLeaf = parent != null && !parent.equals("svg") && !parent.equals("g");
        if (!LabelSubset.knows(element) || root != element.equals("svg") || inLeaf) {
            fault(PrintProblem.LABEL_ELEMENT_OUTSIDE, element);
            return false;
        }
        values.forEach(this::checkValue);
        require(LabelSubset.required(element));
        if (has("data-barcode")) {
            require(LabelSubset.BARCODE_NEEDS);
        } else if (has("data-value") || has("data-rotate") || has("data-optional")) {
            require(List.of("data-barcode"));
        }
        if (has("data-barcode") && has("transform")) {
            fault(PrintProblem.LABEL_BARCODE_TURNED);
        }
        return true;
    }

    private void checkValue(String name, String value) {
        if (!LabelSubset.allows(element, name)) {
            fault(PrintProblem.LABEL_ATTRIBUTE_OUTSIDE, name, element);
            return;
        }
        boolean filledLater = draft && value.contains("{");
        boolean required = value.isEmpty() && LabelSubset.required(element).contains(name);
        if (!filledLater && !required && !LabelSubset.accepts(element, name, value)) {
            boolean kind = name.equals("data-barcode");
            fault(kind ? PrintProblem.LABEL_BARCODE_UNKNOWN : PrintProblem.LABEL_VALUE_OUTSIDE, name, value);
        }
    }

    private void require(List<String> names) {
        for (String name : names) {
            if (value(name).isEmpty()) {
                fault(PrintProblem.LABEL_ATTRIBUTE_MISSING, name, element);
            }
        }
    }

    void fault(PrintProblem type, Object... details) {
        sound = false;
        faults.add(type, line, details);
    }

    /** Whether nothing was wrong with it; only then its numbers are numbers. */
    boolean sound() {
        return sound;
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
