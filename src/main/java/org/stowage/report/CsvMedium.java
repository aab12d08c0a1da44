package org.stowage.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.PlainCell;

/**
 * The rows of one table of a report for programs: heads are stable and English, no groups, no sums. A byte order mark lets a
 * spreadsheet read Chinese.
 */
final class CsvMedium implements Medium {

    private final Appendable out;
    private final String wanted;
    private boolean inTable;

    /** @param wanted name of the table; others are left out */
    CsvMedium(Appendable out, String wanted) {
        this.out = out;
        this.wanted = wanted;
    }

    @Override
    public void heading(Heading heading) {
        append("\uFEFF");
    }

    @Override
    public void table(String name, List<Column> columns) {
        inTable = name.equals(wanted);
        if (inTable) {
            line(columns.stream().map(Column::name).toArray());
        }
    }

    @Override
    public void row(@Nullable Object... cells) {
        if (inTable) {
            Object[] plain = new Object[cells.length];
            for (int i = 0; i < cells.length; i++) {
                plain[i] = plain(cells[i]);
            }
            line(plain);
        }
    }

    private static Object plain(@Nullable Object cell) {
        return switch (cell) {
            case Amount money -> money.value().toPlainString();
            case BigDecimal amount -> amount.toPlainString();
            case Number number -> number;
            case null, default -> PlainCell.of(cell);
        };
    }

    private void line(Object... cells) {
        append(CSVFormat.RFC4180.format(cells) + "\r\n");
    }

    private void append(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void bars(Bars bars) {
        inTable = false;
    }

    @Override
    public void title(String text) {
        // for people
    }

    @Override
    public void lines(List<String> lines) {
        // for people
    }

    @Override
    public void below(String text) {
        // for people
    }

    @Override
    public void group(String text) {
        // rows of a group tell it themselves
    }

    @Override
    public void sum(@Nullable Object... cells) {
        // programs add up themselves
    }

    @Override
    public void pictures(List<BufferedImage> pictures) {
        // on paper only
    }

    @Override
    public void sign(List<SignatureBox> boxes) {
        // on paper only
    }

    @Override
    public void end() {
        inTable = false;
    }
}
