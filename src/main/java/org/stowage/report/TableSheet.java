package org.stowage.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import org.stowage.barcode.BarcodeDrawing;
import org.stowage.barcode.Modules;
import org.stowage.barcode.Symbology;

/** A4 pages with a head, lines and tables of any columns, which repeat their heads. Points, 72 to the inch. */
final class TableSheet {

    /** @param width share of the page; @param number written at the right edge of its column */
    record Col(String head, int width, boolean number) {}

    private static final float EDGE = 40;
    private static final float BOTTOM = 60;
    private static final float LINE = 15;
    private static final float MODULE = 1f;

    private final PDDocument pdf;
    private final PdfFonts fonts;
    private final Locale language;
    private final String number;
    private final PDRectangle size;
    private @Nullable PDPageContentStream content;
    private List<Col> columns = List.of();
    private float y;

    TableSheet(PDDocument pdf, Locale language, String number, boolean across) throws IOException {
        this.pdf = pdf;
        this.fonts = new PdfFonts(pdf);
        this.language = language;
        this.number = number;
        PDRectangle a4 = PDRectangle.A4;
        this.size = across ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4;
        begin();
    }

    /** @param code as a barcode at the right; empty: none */
    void head(String title, String code, List<String> lines) throws IOException {
        if (!code.isEmpty()) {
            Modules modules = BarcodeDrawing.draw(Symbology.CODE128, code);
            float x = size.getWidth() - EDGE - modules.width() * MODULE;
            for (int i = 0; i < modules.width(); i++) {
                if (modules.isDark(i, 0)) {
                    open().addRect(x + i * MODULE, y - 20, MODULE, 32);
                }
            }
            open().fill();
            fonts.write(open(), code, 9, x, y - 32, 250);
        }
        fonts.write(open(), title, 16, EDGE, y, size.getWidth() - 2 * EDGE - 200);
        y -= 24;
        lines(lines);
    }

    void lines(List<String> lines) throws IOException {
        for (String line : lines) {
            room(LINE);
            fonts.write(open(), line, 10, EDGE, y, size.getWidth() - 2 * EDGE - 200);
            y -= LINE;
        }
        y -= 6;
    }

    void title(String text) throws IOException {
        room(3 * LINE);
        y -= 8;
        fonts.write(open(), text, 12, EDGE, y, size.getWidth() - 2 * EDGE);
        y -= LINE + 2;
    }

    void table(List<Col> its) throws IOException {
        columns = its;
        room(3 * LINE);
        tableHead();
    }

    void row(List<String> cells) throws IOException {
        if (y - LINE < BOTTOM) {
            begin();
            tableHead();
        }
        cells(cells);
    }

    /** Pictures two by two, as large as they fit. */
    void pictures(List<PDImageXObject> pictures) throws IOException {
        float width = (size.getWidth() - 2 * EDGE - 16) / 2;
        float height = 180;
        for (int i = 0; i < pictures.size(); i++) {
            if (i % 2 == 0) {
                room(height + LINE);
            }
            PDImageXObject picture = pictures.get(i);
            float scale = Math.min(width / picture.getWidth(), height / picture.getHeight());
            open().drawImage(
                            picture,
                            EDGE + i % 2 * (width + 16),
                            y - picture.getHeight() * scale,
                            picture.getWidth() * scale,
                            picture.getHeight() * scale);
            if (i % 2 == 1 || i == pictures.size() - 1) {
                y -= height + LINE;
            }
        }
    }

    /** A box for a pen. */
    void signature(String label) throws IOException {
        room(90);
        open().addRect(EDGE, y - 76, 230, 76);
        open().stroke();
        fonts.write(open(), label, 9, EDGE + 6, y - 12, 218);
        y -= 90;
    }

    /** Closes the last page and numbers all of them, now that it is known how many there are. */
    void end(String printed) throws IOException {
        close();
        int all = pdf.getNumberOfPages();
        for (int i = 0; i < all; i++) {
            try (var foot = new PDPageContentStream(pdf, pdf.getPage(i), PDPageContentStream.AppendMode.APPEND, true)) {
                String page = ManifestSheet.text("manifest.page", language, i + 1, all);
                fonts.write(foot, number + "   " + page + "   " + printed, 9, EDGE, BOTTOM - 30, 500);
            }
        }
    }

    private void tableHead() throws IOException {
        cells(columns.stream().map(Col::head).toList());
        open().moveTo(EDGE, y + LINE - 4);
        open().lineTo(size.getWidth() - EDGE, y + LINE - 4);
        open().stroke();
    }

    private void cells(List<String> cells) throws IOException {
        int all = columns.stream().mapToInt(Col::width).sum();
        float wide = size.getWidth() - 2 * EDGE;
        float x = EDGE;
        for (int i = 0; i < columns.size(); i++) {
            Col column = columns.get(i);
            float width = wide * column.width() / all;
            String text = cells.get(i);
            float most = width - 6;
            float at = column.number() ? x + Math.max(0, most - fonts.width(text, 9)) : x;
            fonts.write(open(), text, 9, at, y, most);
            x += width;
        }
        y -= LINE;
    }

    private void room(float height) throws IOException {
        if (y - height < BOTTOM) {
            begin();
        }
    }

    private void begin() throws IOException {
        close();
        PDPage page = new PDPage(size);
        pdf.addPage(page);
        content = new PDPageContentStream(pdf, page);
        y = size.getHeight() - EDGE - 12;
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
