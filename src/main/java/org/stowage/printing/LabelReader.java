package org.stowage.printing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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

    private final String file;
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

    private LabelReader(String file, boolean draft) {
        this.file = file;
        this.draft = draft;
    }

    static LabelParts read(String file, String xml) {
        LabelReader reader = new LabelReader(file, false);
        LabelXml.read(file, xml, reader);
        return new LabelParts(file, reader.size, reader.shapes.toString(), reader.barcodes, reader.texts);
    }

    static void checkDraft(String file, String xml) {
        LabelXml.read(file, xml, new LabelReader(file, true));
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
        Tag tag = new Tag(file, line(), draft, name, attributes);
        tag.check(open.peek());
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
        } else if (!draft && !parent.equals("title") && !parent.equals("desc")) {
            String stray = new String(chars, start, length).strip();
            if (!stray.isEmpty()) {
                throw PrintProblem.LABEL_STRAY_TEXT.in(file, line(), stray);
            }
        }
    }

    private void page(Tag tag) {
        if (!draft) {
            size = new Size(tag.millimetres("width"), tag.millimetres("height"));
            String box = "0 0 " + Tag.plain(size.width()) + " " + Tag.plain(size.height());
            if (!box.equals(tag.value("viewBox"))) {
                throw PrintProblem.LABEL_VIEW_BOX.in(file, line(), box);
            }
        }
        shapes.append(tag.open()).append('>');
    }

    private void shift(Tag tag) {
        double[] outer = shifts.element();
        double[] own = draft ? new double[0] : tag.numbersOf("transform");
        double x = own.length > 0 ? own[0] : 0;
        double y = own.length > 1 ? own[1] : 0;
        shifts.push(new double[] {outer[0] + x, outer[1] + y});
        shapes.append(tag.open()).append('>');
    }

    private void barcode(Tag tag) {
        tag.require("data-value", "x", "y", "width", "height");
        if (tag.has("transform")) {
            throw PrintProblem.LABEL_BARCODE_TURNED.in(file, line());
        }
        if (!draft) {
            double[] shift = shifts.element();
            Box box = new Box(
                    tag.number("x", 0) + shift[0],
                    tag.number("y", 0) + shift[1],
                    tag.number("width", 0),
                    tag.number("height", 0));
            int rotate = (int) tag.number("data-rotate", 0);
            barcodes.add(new BarcodePart(
                    box,
                    rotate,
                    Symbology.named(tag.value("data-barcode")).orElseThrow(),
                    tag.value("data-value"),
                    tag.value("data-optional").equals("yes")));
        }
    }

    private void closeText() {
        Tag tag = text;
        if (tag == null) {
            return;
        }
        text = null;
        String said = words.toString();
        if (draft && said.contains("{") && !tag.has("data-width")) {
            throw PrintProblem.LABEL_TEXT_NEEDS_WIDTH.in(file, tag.line());
        }
        if (!draft && !said.isBlank()) {
            texts.add(new TextPart(place(tag), look(tag), said));
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
