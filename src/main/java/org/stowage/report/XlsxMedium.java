package org.stowage.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.PlainCell;

/**
 * A report as a workbook: each table on a sheet of its own with its heads frozen, numbers as numbers, days as days; what
 * the report says of itself on the last sheet. No cell is a formula. Rows that are written leave memory.
 */
final class XlsxMedium implements Medium {

    /** Rows in memory before they go out. */
    private static final int CHUNK = 500;
    /** A workbook's sheet ends here; what is more goes on on the next. */
    private static final int MOST_ROWS = 1_048_000;

    private static final String DAY = "yyyy-mm-dd";
    private static final String MINUTE = "yyyy-mm-dd hh:mm";
    private static final String AMOUNT = "0.00##";
    private static final String AS_TYPED = "@";

    private final Workbook book;
    private final XlsxSheets names = new XlsxSheets();
    private final List<String> facts = new ArrayList<>();
    private List<Column> columns = List.of();
    private @Nullable Worksheet sheet;
    private Heading heading = Papers.NOTHING;
    private String title = "";
    private int row;

    XlsxMedium(OutputStream out) {
        this.book = new Workbook(out, "Stowage", "1.0");
    }

    @Override
    public void heading(Heading its) {
        heading = its;
        facts.add(its.title() + " " + its.number());
        facts.addAll(its.facts());
    }

    @Override
    public void title(String text) {
        title = text;
    }

    @Override
    public void lines(List<String> lines) {
        facts.addAll(lines);
    }

    @Override
    public void table(String name, List<Column> its) {
        columns = its;
        begin(title.isEmpty() ? heading.title() : title);
    }

    private void begin(String name) {
        close();
        Worksheet opened = book.newWorksheet(names.free(name));
        sheet = opened;
        opened.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            opened.width(i, XlsxSheets.width(columns.get(i)));
            opened.inlineString(0, i, columns.get(i).head());
            opened.style(0, i).bold().set();
        }
        row = 1;
    }

    @Override
    public void row(@Nullable Object... cells) {
        for (int i = 0; i < columns.size(); i++) {
            cell(row, i, cells[i]);
        }
        next();
    }

    @Override
    public void below(String text) {
        cell(row, 0, text);
        next();
    }

    @Override
    public void group(String text) {
        cell(row, 0, text);
        open().style(row, 0).bold().set();
        next();
    }

    @Override
    public void sum(@Nullable Object... cells) {
        for (int i = 0; i < columns.size(); i++) {
            cell(row, i, cells[i]);
            if (cells[i] != null) {
                open().style(row, i).bold().set();
            }
        }
        next();
    }

    private void cell(int at, int column, @Nullable Object value) {
        Worksheet its = open();
        switch (value) {
            case null -> {}
            case Amount money -> cell(at, column, money.value());
            case BigDecimal amount -> {
                its.value(at, column, amount);
                its.style(at, column).format(AMOUNT).set();
            }
            case Number number -> its.value(at, column, number);
            case LocalDate day -> {
                its.value(at, column, day);
                its.style(at, column).format(DAY).set();
            }
            case Instant instant -> {
                its.value(at, column, instant.atZone(heading.zone()).toLocalDateTime());
                its.style(at, column).format(MINUTE).set();
            }
            default -> text(its, at, column, value.toString());
        }
    }

    /** What looks like a formula stays the text that it is, even when somebody edits it. */
    private static void text(Worksheet its, int at, int column, String text) {
        its.inlineString(at, column, XlsxSheets.storable(text));
        if (!PlainCell.of(text).equals(text)) {
            its.style(at, column).format(AS_TYPED).set();
        }
    }

    private void next() {
        row++;
        if (row % CHUNK == 0) {
            write(() -> open().flush());
        }
        if (row >= MOST_ROWS) {
            begin(open().getName());
        }
    }

    /** A workbook draws charts itself, of the numbers that it has. */
    @Override
    public void bars(Bars bars) {
        title(bars.title());
        table(
                "chart",
                List.of(
                        new Column("name", bars.title(), 30, Column.Kind.TEXT),
                        new Column("value", bars.title(), 20, Column.Kind.MONEY)));
        bars.bars().forEach(bar -> row(bar.name(), bar.value()));
    }

    @Override
    public void pictures(List<BufferedImage> pictures) {
        // they are on the paper
    }

    @Override
    public void sign(List<SignatureBox> boxes) {
        // nobody signs a workbook
    }

    @Override
    public void end() {
        columns = List.of();
        begin(Papers.text("paper.about", heading.language()));
        open().width(0, 100);
        facts.add(heading.printedText());
        row = 0;
        facts.forEach(fact -> cell(row++, 0, fact));
        close();
        write(book::finish);
    }

    private void close() {
        if (sheet != null) {
            write(sheet::close);
            sheet = null;
        }
    }

    private Worksheet open() {
        if (sheet == null) {
            throw new IllegalStateException("a row needs a table");
        }
        return sheet;
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
