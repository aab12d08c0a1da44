package org.stowage.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.stowage.barcode.BarcodeDrawing;
import org.stowage.barcode.Modules;
import org.stowage.barcode.Symbology;

/** A4 pages that fill from the top; a table that goes on to the next page repeats its head. Points, 72 to the inch. */
final class SheetPage {

    private static final float LEFT = 40;
    private static final float TOP = 800;
    private static final float BOTTOM = 60;
    private static final float LINE = 16;
    private static final float[] COLUMNS = {LEFT, 75, 205, 355, 490, 555};
    private static final float MODULE = 1.1f;
    private static final float BAR_HEIGHT = 36;
    private static final float SIGNATURE_HEIGHT = 150;

    private final PDDocument pdf;
    private final PdfFonts fonts;
    private final Locale language;
    private final String number;
    private @Nullable PDPageContentStream content;
    private float y = TOP;
    private int pages;

    SheetPage(PDDocument pdf, Locale language, String number) throws IOException {
        this.pdf = pdf;
        this.fonts = new PdfFonts(pdf);
        this.language = language;
        this.number = number;
    }

    void begin() throws IOException {
        end();
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        content = new PDPageContentStream(pdf, page);
        pages++;
        y = TOP;
        fonts.write(open(), number + "  " + pages, 9, LEFT, BOTTOM - 30, 300);
    }

    void head(String title, List<String> lines) throws IOException {
        barcode();
        fonts.write(open(), title, 16, LEFT, y, 280);
        y -= 26;
        for (String line : lines) {
            fonts.write(open(), line, 10, LEFT, y, 280);
            y -= LINE;
        }
        y -= LINE;
    }

    void tableHead() throws IOException {
        cells(List.of(
                "#",
                ManifestSheet.text("manifest.parcel", language),
                ManifestSheet.text("manifest.waybill", language),
                ManifestSheet.text("manifest.order", language),
                ManifestSheet.text("manifest.grams", language)));
        line(y + LINE - 5, LEFT, COLUMNS[5]);
    }

    void row(List<String> values) throws IOException {
        if (y < BOTTOM) {
            begin();
            tableHead();
        }
        cells(values);
    }

    void signatures(List<String> lines) throws IOException {
        if (y < BOTTOM + SIGNATURE_HEIGHT) {
            begin();
        }
        y -= LINE;
        for (String line : lines) {
            fonts.write(open(), line, 10, LEFT, y, 500);
            y -= LINE;
        }
        float top = y - 10;
        box(LEFT, top, ManifestSheet.text("manifest.sign-warehouse", language));
        box(310, top, ManifestSheet.text("manifest.sign-driver", language));
    }

    void end() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }

    private void cells(List<String> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            fonts.write(open(), values.get(i), 9, COLUMNS[i], y, COLUMNS[i + 1] - COLUMNS[i] - 6);
        }
        y -= LINE;
    }

    private void box(float x, float top, String label) throws IOException {
        open().addRect(x, top - 70, 230, 70);
        open().stroke();
        fonts.write(open(), label, 9, x + 6, top - 14, 218);
    }

    private void line(float height, float from, float to) throws IOException {
        open().moveTo(from, height);
        open().lineTo(to, height);
        open().stroke();
    }

    private void barcode() throws IOException {
        Modules modules = BarcodeDrawing.draw(Symbology.CODE128, "D-" + number);
        float x = COLUMNS[5] - modules.width() * MODULE;
        for (int i = 0; i < modules.width(); i++) {
            if (modules.isDark(i, 0)) {
                open().addRect(x + i * MODULE, y - 10, MODULE, BAR_HEIGHT);
            }
        }
        open().fill();
        fonts.write(open(), "D-" + number, 9, x, y - 22, 250);
    }

    private PDPageContentStream open() {
        if (content == null) {
            throw new IllegalStateException("no page");
        }
        return content;
    }
}
