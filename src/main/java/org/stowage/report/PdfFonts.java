package org.stowage.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of the house in one document, chosen for each character: PDFBox refuses a text with a missing glyph. */
final class PdfFonts {

    private static final int BOX = 0x25A1;

    private final List<PDFont> fonts;

    PdfFonts(PDDocument pdf) throws IOException {
        this.fonts = List.of(load(pdf, "/fonts/NotoSans-Regular.ttf"), load(pdf, "/fonts/NotoSansSC-Regular.ttf"));
    }

    private static PDFont load(PDDocument pdf, String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(PdfFonts.class.getResourceAsStream(resource))) {
            return PDType0Font.load(pdf, in, true);
        }
    }

    /** Writes one line, at most so many points wide; what is longer ends with …. */
    void write(PDPageContentStream page, String text, float size, float x, float y, float most) throws IOException {
        String shown = fit(text, size, most);
        page.beginText();
        page.newLineAtOffset(x, y);
        for (int c : shown.codePoints().toArray()) {
            PDFont font = fontOf(c);
            page.setFont(font, size);
            page.showText(Character.toString(has(font, c) ? c : has(font, BOX) ? BOX : '?'));
        }
        page.endText();
    }

    private String fit(String text, float size, float most) throws IOException {
        if (width(text, size) <= most) {
            return text;
        }
        int[] all = text.codePoints().toArray();
        int kept = all.length;
        while (kept > 0 && width(new String(all, 0, kept) + "…", size) > most) {
            kept--;
        }
        return new String(all, 0, kept) + "…";
    }

    float width(String text, float size) throws IOException {
        float sum = 0;
        for (int c : text.codePoints().toArray()) {
            PDFont font = fontOf(c);
            sum += font.getStringWidth(Character.toString(has(font, c) ? c : '?')) * size / 1000;
        }
        return sum;
    }

    private PDFont fontOf(int c) {
        return fonts.stream().filter(font -> has(font, c)).findFirst().orElseGet(fonts::getLast);
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
