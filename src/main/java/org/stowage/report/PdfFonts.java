package org.stowage.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** The fonts of the house in one document, chosen for each character: PDFBox refuses a text with a missing glyph. */
final class PdfFonts {

    private static final int BOX = 0x25A1;
    private static final float HEAVY = 0.35f;

    private final List<PDFont> fonts;

    /** How a character is written, found once: asking a font for a glyph that it lacks is slow. */
    private final Map<Integer, Glyph> glyphs = new HashMap<>();

    /** @param width in thousandths of the size */
    private record Glyph(PDFont font, String text, float width) {}

    PdfFonts(PDDocument pdf) throws IOException {
        this.fonts = List.of(load(pdf, "/fonts/NotoSans-Regular.ttf"), load(pdf, "/fonts/NotoSansSC-Regular.ttf"));
    }

    private static PDFont load(PDDocument pdf, String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(PdfFonts.class.getResourceAsStream(resource))) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // substitutions are for scripts that we do not write; looking for them takes longer than all the rest
            font.setEnableGsub(false);
            return PDType0Font.load(pdf, font, true);
        }
    }

    /** Writes one line, at most so many points wide; what is longer ends with …. */
    void write(PDPageContentStream page, String text, float size, float x, float y, float most) throws IOException {
        page.beginText();
        page.newLineAtOffset(x, y);
        StringBuilder run = new StringBuilder();
        PDFont font = fonts.getFirst();
        for (int c : fit(text, size, most).codePoints().toArray()) {
            Glyph glyph = glyph(c);
            if (glyph.font() != font) {
                show(page, font, size, run);
                font = glyph.font();
            }
            run.append(glyph.text());
        }
        show(page, font, size, run);
        page.endText();
    }

    /** As {@link #write}, heavier: the house has one weight of each font. */
    void writeHeavy(PDPageContentStream page, String text, float size, float x, float y, float most)
            throws IOException {
        page.saveGraphicsState();
        page.setRenderingMode(RenderingMode.FILL_STROKE);
        page.setLineWidth(HEAVY);
        write(page, text, size, x, y, most);
        page.restoreGraphicsState();
    }

    private static void show(PDPageContentStream page, PDFont font, float size, StringBuilder run) throws IOException {
        if (!run.isEmpty()) {
            page.setFont(font, size);
            page.showText(run.toString());
            run.setLength(0);
        }
    }

    private String fit(String text, float size, float most) {
        if (width(text, size) <= most) {
            return text;
        }
        int[] all = text.codePoints().toArray();
        float left = most - width("…", size);
        int kept = 0;
        while (kept < all.length && left >= glyph(all[kept]).width() * size / 1000) {
            left -= glyph(all[kept++]).width() * size / 1000;
        }
        return new String(all, 0, kept) + "…";
    }

    /** In two lines at most where it is longer, broken at its last blank that fits, or anywhere. */
    List<String> broken(String text, float size, float most) {
        if (width(text, size) <= most) {
            return List.of(text);
        }
        int fits = fit(text, size, most).length() - 1;
        int blank = text.lastIndexOf(' ', fits);
        int anywhere = Math.max(1, text.startsWith("，", fits) ? fits - 1 : fits);
        int at = blank > 0 ? blank : anywhere;
        return List.of(text.substring(0, at).strip(), text.substring(at).strip());
    }

    /** On as many lines as it needs, each broken at its last blank that fits, or anywhere. */
    List<String> wrapped(String text, float size, float most) {
        List<String> lines = new ArrayList<>();
        String left = text;
        for (int fits = fitting(left, size, most); fits < left.length(); fits = fitting(left, size, most)) {
            int blank = left.lastIndexOf(' ', fits);
            int at = blank > 0 ? blank : fits;
            lines.add(left.substring(0, at).strip());
            left = left.substring(at).strip();
        }
        lines.add(left);
        return lines;
    }

    /** How many of its characters stand on one line, at least one. */
    private int fitting(String text, float size, float most) {
        int at = 0;
        float left = most;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            left -= glyph(c).width() * size / 1000;
            if (left < 0 && at > 0) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    float width(String text, float size) {
        float sum = 0;
        for (int c : text.codePoints().toArray()) {
            sum += glyph(c).width();
        }
        return sum * size / 1000;
    }

    private Glyph glyph(int c) {
        return glyphs.computeIfAbsent(c, this::find);
    }

    private Glyph find(int c) {
        PDFont font = fonts.stream().filter(one -> has(one, c)).findFirst().orElseGet(fonts::getLast);
        String text = Character.toString(has(font, c) ? c : has(font, BOX) ? BOX : '?');
        try {
            return new Glyph(font, text, font.getStringWidth(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean has(PDFont font, int c) {
        try {
            font.encode(Character.toString(c));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
