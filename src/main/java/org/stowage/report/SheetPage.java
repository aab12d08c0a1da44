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
import org.stowage.barcode.UndrawableBarcode;
import org.stowage.handover.Strokes;

/** A4 pages that fill from the top; a table that goes on to the next page repeats its head. Points, 72 to the inch. */
final class SheetPage {

    private static final float LEFT = 40;
    private static final float RIGHT = 555;
    private static final float TOP = 800;
    private static final float BOTTOM = 60;
    private static final float LINE = 16;
    private static final float ROW = 38;
    private static final float MODULE = 1.1f;
    private static final float THIN_MODULE = 0.85f;
    private static final float BAR_HEIGHT = 36;
    private static final float LOW_BAR_HEIGHT = 18;
    private static final float BOX_WIDTH = 230;
    private static final float BOX_HEIGHT = 86;

    /** Where the columns of the parcels begin; between the first two the barcode stands. */
    private static final float[] COLUMNS = {LEFT, 66, 270, 375, 500, RIGHT};

    private final PDDocument pdf;
    private final PdfFonts fonts;
    private final Locale language;
    private final String number;
    private @Nullable PDPageContentStream content;
    private float y = TOP;

    SheetPage(PDDocument pdf, Locale language, String number) throws IOException {
        this.pdf = pdf;
        this.fonts = new PdfFonts(pdf);
        this.language = language;
        this.number = number;
    }

    void begin() throws IOException {
        close();
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        content = new PDPageContentStream(pdf, page);
        y = TOP;
    }

    void head(String title, List<String> lines) throws IOException {
        Modules modules = BarcodeDrawing.draw(Symbology.CODE128, "D-" + number);
        float x = RIGHT - modules.width() * MODULE;
        bars(modules, x, y - 10, MODULE, BAR_HEIGHT);
        write("D-" + number, x, y - 22, 250);
        fonts.write(open(), title, 16, LEFT, y, 280);
        y -= 26;
        lines(lines);
        y -= LINE;
    }

    void lines(List<String> lines) throws IOException {
        for (String line : lines) {
            room(LINE);
            fonts.write(open(), line, 10, LEFT, y, 500);
            y -= LINE;
        }
    }

    void tableHead() throws IOException {
        cells(List.of("#", word("waybill"), word("parcel"), word("lane-bag"), word("grams")));
        y -= LINE;
        rule(y + LINE - 5);
    }

    /** @param code to scan, drawn and written; @param cells number in the list, parcel, lane and bag, grams */
    void parcel(String code, String order, List<String> cells) throws IOException {
        if (y - ROW < BOTTOM) {
            begin();
            tableHead();
        }
        code(code);
        write(code, COLUMNS[1], y - 20, COLUMNS[2] - COLUMNS[1] - 6);
        cells(List.of(cells.get(0), "", cells.get(1), cells.get(2), cells.get(3)));
        write(order, COLUMNS[2], y - 12, COLUMNS[3] - COLUMNS[2] - 6);
        y -= ROW;
    }

    private void code(String text) throws IOException {
        try {
            Modules modules = BarcodeDrawing.draw(Symbology.CODE128, text);
            float module = Math.min(THIN_MODULE, (COLUMNS[2] - COLUMNS[1] - 12) / modules.width());
            bars(modules, COLUMNS[1], y - 10, module, LOW_BAR_HEIGHT);
        } catch (UndrawableBarcode e) {
            // its number stands there all the same
            return;
        }
    }

    /** Four columns of a small table: what, in what, how many, grams. */
    void total(List<String> cells) throws IOException {
        room(LINE);
        float[] at = {LEFT, 140, 400, 480, RIGHT};
        for (int i = 0; i < cells.size(); i++) {
            write(cells.get(i), at[i], y, at[i + 1] - at[i] - 6);
        }
        y -= LINE;
    }

    void gap() {
        y -= LINE;
    }

    /** Both boxes side by side, with what was drawn in them. */
    void signatures(@Nullable Strokes ours, String us, @Nullable Strokes driver, String them) throws IOException {
        room(BOX_HEIGHT + LINE);
        box(LEFT, us, ours);
        box(310, them, driver);
        y -= BOX_HEIGHT + LINE;
    }

    private void box(float x, String label, @Nullable Strokes drawn) throws IOException {
        open().addRect(x, y - BOX_HEIGHT, BOX_WIDTH, BOX_HEIGHT);
        open().stroke();
        write(label, x + 6, y - 12, BOX_WIDTH - 12);
        if (drawn != null) {
            float scale = Math.min((BOX_WIDTH - 12) / Strokes.WIDTH, (BOX_HEIGHT - 20) / Strokes.HEIGHT);
            for (String line : drawn.lines()) {
                stroke(Strokes.points(line), x + 6, y - 18, scale);
            }
        }
    }

    private void stroke(int[] points, float left, float top, float scale) throws IOException {
        open().moveTo(left + points[0] * scale, top - points[1] * scale);
        for (int i = 2; i < points.length; i += 2) {
            open().lineTo(left + points[i] * scale, top - points[i + 1] * scale);
        }
        open().stroke();
    }

    /** Closes the last page and numbers all of them, now that it is known how many there are. */
    void end(String printed) throws IOException {
        close();
        int all = pdf.getNumberOfPages();
        for (int i = 0; i < all; i++) {
            try (var foot = new PDPageContentStream(pdf, pdf.getPage(i), PDPageContentStream.AppendMode.APPEND, true)) {
                String page = ManifestSheet.text("manifest.page", language, i + 1, all);
                fonts.write(foot, number + "   " + page + "   " + printed, 9, LEFT, BOTTOM - 30, 500);
            }
        }
    }

    private void room(float height) throws IOException {
        if (y - height < BOTTOM) {
            begin();
        }
    }

    private void cells(List<String> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            write(values.get(i), COLUMNS[i], y, COLUMNS[i + 1] - COLUMNS[i] - 6);
        }
    }

    private void write(String text, float x, float at, float most) throws IOException {
        fonts.write(open(), text, 9, x, at, most);
    }

    private String word(String key) {
        return ManifestSheet.text("manifest." + key, language);
    }

    private void rule(float height) throws IOException {
        open().moveTo(LEFT, height);
        open().lineTo(RIGHT, height);
        open().stroke();
    }

    private void bars(Modules modules, float x, float at, float module, float height) throws IOException {
        for (int i = 0; i < modules.width(); i++) {
            if (modules.isDark(i, 0)) {
                open().addRect(x + i * module, at, module, height);
            }
        }
        open().fill();
    }

    private void close() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }

    private PDPageContentStream open() {
        if (content == null) {
            throw new IllegalStateException("no page");
        }
        return content;
    }
}
