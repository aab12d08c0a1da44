package org.stowage.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** A report on paper: head with barcode, tables that repeat their heads, charts, boxes to sign, page n of m. */
final class PdfMedium implements Medium, AutoCloseable {

    private static final float LINE = 15;
    private static final float CODE_ROOM = 250;
    private static final float GAP = 16;
    private static final float PICTURE = 180;
    private static final float QUALITY = 0.8f;

    private final PdfPages pages;
    private @Nullable PdfTable table;
    private Cells cells = new Cells(Papers.NOTHING.zone());

    PdfMedium(PDRectangle size, Mark mark) {
        try {
            this.pages = new PdfPages(size, mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void heading(Heading heading) {
        cells = new Cells(heading.zone());
        draw(() -> {
            pages.begin(heading);
            float most = pages.width() - (heading.code().isEmpty() ? 0 : code(heading.code()));
            pages.fonts().write(pages.open(), heading.title(), 16, PdfPages.EDGE, pages.y(), most);
            pages.down(24);
            text(heading.facts(), most);
        });
    }

    /** At the right; what it leaves to the title. */
    private float code(String text) throws IOException {
        PdfBarcode code = PdfBarcode.of(text);
        float module = Math.min(1, CODE_ROOM / code.modules());
        float x = PdfPages.EDGE + pages.width() - code.modules() * module;
        code.draw(pages.open(), x, pages.y() - 20, module, 32);
        pages.fonts().write(pages.open(), text, PdfPages.SMALL, x, pages.y() - 32, CODE_ROOM);
        return code.modules() * module + GAP;
    }

    @Override
    public void title(String text) {
        draw(() -> {
            pages.room(4 * LINE);
            pages.down(8);
            pages.fonts().write(pages.open(), text, 12, PdfPages.EDGE, pages.y(), pages.width());
            pages.down(LINE + 2);
        });
    }

    @Override
    public void lines(List<String> lines) {
        draw(() -> text(lines, pages.width()));
    }

    private void text(List<String> lines, float most) throws IOException {
        for (String text : lines) {
            for (String line : pages.fonts().wrapped(text, 10, most)) {
                pages.room(LINE);
                pages.fonts().write(pages.open(), line, 10, PdfPages.EDGE, pages.y(), most);
                pages.down(LINE);
            }
        }
        pages.down(6);
    }

    @Override
    public void table(String name, List<Column> columns) {
        draw(() -> table = new PdfTable(pages, columns, cells));
    }

    @Override
    public void row(@Nullable Object... values) {
        draw(() -> table().row(values));
    }

    @Override
    public void below(String text) {
        draw(() -> table().below(text));
    }

    @Override
    public void group(String text) {
        draw(() -> table().group(text));
    }

    @Override
    public void sum(@Nullable Object... values) {
        draw(() -> table().sum(values));
    }

    private PdfTable table() {
        if (table == null) {
            throw new IllegalStateException("a row needs a table");
        }
        return table;
    }

    @Override
    public void bars(Bars bars) {
        draw(() -> new PdfChart(pages).draw(bars));
    }

    @Override
    public void pictures(List<BufferedImage> pictures) {
        draw(() -> {
            for (int i = 0; i < pictures.size(); i++) {
                picture(pictures.get(i), i % 2);
                if (i % 2 == 1 || i == pictures.size() - 1) {
                    pages.down(PICTURE + LINE);
                }
            }
        });
    }

    private void picture(BufferedImage picture, int column) throws IOException {
        if (column == 0) {
            pages.room(PICTURE + LINE);
        }
        float width = (pages.width() - GAP) / 2;
        PDImageXObject drawn = JPEGFactory.createFromImage(pages.pdf(), picture, QUALITY);
        float scale = Math.min(width / drawn.getWidth(), PICTURE / drawn.getHeight());
        float high = drawn.getHeight() * scale;
        float x = PdfPages.EDGE + column * (width + GAP);
        pages.open().drawImage(drawn, x, pages.y() - high, drawn.getWidth() * scale, high);
    }

    @Override
    public void sign(List<SignatureBox> boxes) {
        draw(() -> new PdfSignatures(pages).draw(boxes));
    }

    @Override
    public void end() {
        draw(pages::end);
    }

    void save(OutputStream out) throws IOException {
        pages.save(out);
    }

    @Override
    public void close() {
        draw(pages::close);
    }

    private interface Drawing {
        void draw() throws IOException;
    }

    private static void draw(Drawing drawing) {
        try {
            drawing.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
