package org.stowage.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.barcode.UndrawableBarcode;

/** A table on pages: each page repeats its heads, a group goes on with its name, numbers stand at the right edge. */
final class PdfTable {

    private static final float LINE = 15;
    private static final float HEAD_LINE = 11;
    private static final float HIGH_LINE = 38;
    private static final float PEN_LINE = 25;
    private static final float GAP = 10;
    private static final float BAR_HEIGHT = 18;
    private static final float MODULE = 0.85f;

    private final PdfPages pages;
    private final List<Column> columns;
    private final Cells cells;
    private final float line;
    private String group = "";

    PdfTable(PdfPages pages, List<Column> columns, Cells cells) throws IOException {
        this.pages = pages;
        this.columns = columns;
        this.cells = cells;
        this.line = columns.stream().map(PdfTable::height).max(Float::compare).orElse(LINE);
        pages.room(2 * LINE + line);
        heads();
    }

    void group(String name) throws IOException {
        group = name;
        if (pages.isFull(LINE + line)) {
            turn();
        } else {
            groupHead();
        }
    }

    void row(@Nullable Object... values) throws IOException {
        if (pages.isFull(line)) {
            turn();
        }
        float x = PdfPages.EDGE;
        for (int i = 0; i < columns.size(); i++) {
            float width = width(i);
            cell(columns.get(i), values[i], x, width - GAP);
            x += width;
        }
        pages.down(line);
    }

    void below(String text) throws IOException {
        for (String part : pages.fonts().wrapped(text, PdfPages.SMALL, pages.width() - GAP)) {
            if (pages.isFull(LINE)) {
                turn();
            }
            pages.fonts().write(pages.open(), part, PdfPages.SMALL, PdfPages.EDGE + GAP, pages.y(), pages.width());
            pages.down(LINE);
        }
    }

    /** A line over it; the group is over. */
    void sum(@Nullable Object... values) throws IOException {
        if (pages.isFull(LINE)) {
            turn();
        }
        float x = PdfPages.EDGE;
        pages.rule(pages.y() + LINE - 4, x, pages.width());
        for (int i = 0; i < columns.size(); i++) {
            heavy(columns.get(i), cells.text(columns.get(i), values[i]), x, pages.y(), free(i, values) - GAP);
            x += width(i);
        }
        pages.down(LINE + 4);
        group = "";
    }

    private static float height(Column column) {
        return switch (column.kind()) {
            case BARCODE -> HIGH_LINE;
            case PEN -> PEN_LINE;
            default -> LINE;
        };
    }

    /** A name of a sum goes on over the empty cells behind it. */
    private float free(int column, @Nullable Object... values) {
        float width = width(column);
        for (int i = column + 1;
                i < columns.size() && values[i] == null && !columns.get(column).isNumber();
                i++) {
            width += width(i);
        }
        return width;
    }

    private void turn() throws IOException {
        pages.turn();
        heads();
        if (!group.isEmpty()) {
            groupHead();
        }
    }

    private void groupHead() throws IOException {
        pages.fonts().writeHeavy(pages.open(), group, PdfPages.SMALL, PdfPages.EDGE, pages.y(), pages.width());
        pages.down(LINE);
    }

    private void heads() throws IOException {
        float x = PdfPages.EDGE;
        List<List<String>> heads = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            heads.add(pages.fonts().broken(columns.get(i).head(), PdfPages.SMALL, width(i) - GAP));
        }
        int high = heads.stream().mapToInt(List::size).max().orElse(1);
        for (int i = 0; i < columns.size(); i++) {
            List<String> head = heads.get(i);
            for (int line = 0; line < head.size(); line++) {
                float y = pages.y() - (high - head.size() + line) * HEAD_LINE;
                heavy(columns.get(i), head.get(line), x, y, width(i) - GAP);
            }
            x += width(i);
        }
        pages.down(LINE + (high - 1) * HEAD_LINE);
        pages.rule(pages.y() + LINE - 4, PdfPages.EDGE, pages.width());
    }

    private float width(int column) {
        int all = columns.stream().mapToInt(Column::share).sum();
        return pages.width() * columns.get(column).share() / all;
    }

    private void heavy(Column column, String text, float x, float y, float most) throws IOException {
        pages.fonts().writeHeavy(pages.open(), text, PdfPages.SMALL, at(column, text, x, most), y, most);
    }

    private void cell(Column column, @Nullable Object value, float x, float most) throws IOException {
        String text = cells.text(column, value);
        switch (column.kind()) {
            case PEN -> {
                pages.open().addRect(x, pages.y() - line + LINE, most, line - 7);
                pages.open().stroke();
            }
            case BARCODE -> barcode(text, x, most);
            default ->
                pages.fonts().write(pages.open(), text, PdfPages.SMALL, at(column, text, x, most), pages.y(), most);
        }
    }

    private float at(Column column, String text, float x, float most) {
        return column.isNumber() ? x + Math.max(0, most - pages.fonts().width(text, PdfPages.SMALL)) : x;
    }

    private void barcode(String text, float x, float most) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        pages.fonts().write(pages.open(), text, PdfPages.SMALL, x, pages.y() - 20, most);
        try {
            PdfBarcode code = PdfBarcode.of(text);
            code.draw(pages.open(), x, pages.y() - 10, Math.min(MODULE, (most - GAP) / code.modules()), BAR_HEIGHT);
        } catch (UndrawableBarcode e) {
            // its text stands there all the same
            return;
        }
    }
}
