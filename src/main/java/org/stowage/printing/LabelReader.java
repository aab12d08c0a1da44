package org.stowage.printing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stowage.barcode.Symbology;
import org.stowage.printing.LabelParts.BarcodePart;
import org.stowage.printing.LabelParts.Box;
import org.stowage.printing.LabelParts.Look;
import org.stowage.printing.LabelParts.Place;
import org.stowage.printing.LabelParts.Size;
import org.stowage.printing.LabelParts.TextPart;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Walks through the XML of a label and takes it apart; whatever lies outside the subset is refused where it stands.
 * A draft is a design before its placeholders are filled: it is checked, and nothing of it is kept.
 */
final class LabelReader extends DefaultHandler {
    private static final String SVG = "http://www.w3.org/2000/svg";

    // a placeholder, or the head or the end of a section
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*\\}");

    private final LabelFaults faults;
    private final boolean draft;
    private final StringBuilder shapes = new StringBuilder(2048);
    private final List<BarcodePart> barcodes = new ArrayList<>();
    private final List<TextPart> texts = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<double[]> shifts = new ArrayDeque<>(List.of(new double[] {0, 0}));
    private final StringBuilder words = new StringBuilder();
    private Size size = new Size(0, 0);
    private @Nullable Tag text;
    private @Nullable Locator locator;
    private int foreign;

    private LabelReader(LabelFaults faults, boolean draft) {
        this.faults = faults;
        this.draft = draft;
    }

    /** @throws org.stowage.kernel.Problem every fault of the file */
    static LabelParts read(String file, String xml) {
        LabelFaults faults = new LabelFaults(file);
        LabelReader reader = new LabelReader(faults, false);
        LabelXml.read(xml, reader, faults);
        faults.check();
        return new LabelParts(file, reader.size, reader.shapes.toString(), reader.barcodes, reader.texts);
    }

    static void checkDraft(String xml, LabelFaults faults) {
        LabelXml.read(xml, new LabelReader(faults, true), faults);
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        if (foreign > 0 || !(uri.isEmpty() || uri.equals(SVG))) {
            foreign++; // notes of a drawing program, which draw nothing
            return;
        }
        Tag tag = new Tag(faults, line(), draft, name, attributes);
        if (!tag.check(open.peek())) {
            foreign++;
            return;
        }
        open.push(name);
        switch (name) {
            case "svg" -> page(tag);
            case "g" -> shift(tag);
            case "text" -> {
                text = tag;
                words.setLength(0);
            }
            case "title", "desc", "defs" -> words.setLength(0);
            case "rect" -> {
                if (tag.has("data-barcode")) {
                    barcode(tag);
                } else {
                    shapes.append(tag.open()).append("/>");
                }
            }
            default -> shapes.append(tag.open()).append("/>");
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (foreign > 0) {
            foreign--;
            return;
        }
        open.pop();
        switch (name) {
            case "svg" -> shapes.append("</svg>");
            case "g" -> {
                shapes.append("</g>");
                shifts.pop();
            }
            case "text" -> closeText();
            default -> words.setLength(0);
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        String parent = open.peek();
        if (foreign > 0 || parent == null) {
            return;
        }
        if (parent.equals("text")) {
            words.append(chars, start, length);
        } else if (!parent.equals("title") && !parent.equals("desc")) {
            words.append(chars, start, length);
            stray();
        }
    }

    /** The parser hands a text over in pieces; each that says something is named. */
    private void stray() {
        String said = draft ? PLACEHOLDER.matcher(words).replaceAll("") : words.toString();
        words.setLength(0);
        if (!said.isBlank()) {
            faults.add(PrintProblem.LABEL_STRAY_TEXT, line(), said.strip());
        }
    }

    @Override
    public void processingInstruction(String target, String data) {
        faults.add(PrintProblem.LABEL_ELEMENT_OUTSIDE, line(), "?" + target);
    }

    private void page(Tag tag) {
        if (!draft && tag.sound()) {
            size = new Size(tag.millimetres("width"), tag.millimetres("height"));
            String box = "0 0 " + Tag.plain(size.width()) + " " + Tag.plain(size.height());
            if (!box.equals(tag.value("viewBox"))) {
                tag.fault(PrintProblem.LABEL_VIEW_BOX, box);
            }
        }
        shapes.append(tag.open()).append('>');
    }

    private void shift(Tag tag) {
        double[] outer = shifts.element();
        double[] own = draft || !tag.sound() ? new double[0] : tag.numbersOf("transform");
        double x = own.length > 0 ? own[0] : 0;
        double y = own.length > 1 ? own[1] : 0;
        shifts.push(new double[] {outer[0] + x, outer[1] + y});
        shapes.append(tag.open()).append('>');
    }

    private void barcode(Tag tag) {
        if (draft || !tag.sound()) {
            return;
        }
        double[] shift = shifts.element();
        Box box = new Box(
                tag.number("x", 0) + shift[0],
                tag.number("y", 0) + shift[1],
                tag.number("width", 0),
                tag.number("height", 0));
        if (!size.holds(box.x(), box.y()) || !size.holds(box.x() + box.width(), box.y() + box.height())) {
            tag.fault(PrintProblem.LABEL_OUTSIDE_PAPER, tag.value("data-barcode"));
        }
        barcodes.add(new BarcodePart(
                box,
                (int) tag.number("data-rotate", 0),
                Symbology.named(tag.value("data-barcode")).orElseThrow(),
                tag.value("data-value"),
                tag.value("data-optional").equals("yes")));
    }

    private void closeText() {
        Tag tag = text;
        if (tag == null) {
            return;
        }
        text = null;
        String said = words.toString();
        words.setLength(0);
        if (draft && said.contains("{") && !tag.has("data-width")) {
            tag.fault(PrintProblem.LABEL_TEXT_NEEDS_WIDTH);
        }
        if (!draft && tag.sound() && !said.isBlank()) {
            Place place = place(tag);
            if (!size.holds(place.x(), place.y())) {
                tag.fault(PrintProblem.LABEL_OUTSIDE_PAPER, "text");
            }
            texts.add(new TextPart(place, look(tag), said));
        }
    }

    private Place place(Tag tag) {
        double[] shift = shifts.element();
        double x = tag.number("x", 0) + shift[0];
        double y = tag.number("y", 0) + shift[1];
        double[] turn = tag.numbersOf("transform");
        return switch (turn.length) {
            case 0 -> new Place(x, y, 0, 0, 0);
            case 1 -> new Place(x, y, turn[0], shift[0], shift[1]);
            default -> new Place(x, y, turn[0], turn[1] + shift[0], turn[2] + shift[1]);
        };
    }

    private static Look look(Tag tag) {
        return new Look(
                tag.number("font-size", 3),
                tag.value("font-weight").equals("bold"),
                tag.value("fill").equals("white") || tag.value("fill").startsWith("#fff"),
                tag.has("text-anchor") ? tag.value("text-anchor") : "start",
                tag.number("data-width", 0),
                (int) tag.number("data-lines", 1));
    }

    private int line() {
        return locator == null ? 0 : locator.getLineNumber();
    }
}
