package org.stowage.report;

import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What takes a report's parts in their order, one row at a time, so that no report is ever whole in memory: paper, workbook or
 * plain table. A cell is a text, a whole number, a {@link java.math.BigDecimal}, an
 * {@link Amount}, a day, an instant, or null for nothing.
 */
interface Medium {

    /** First of all, once. */
    void heading(Heading heading);

    /** Over what follows. */
    void title(String text);

    void lines(List<String> lines);

    /** @param name of the table, stable and English; rows go to it until the next one begins */
    void table(String name, List<Column> columns);

    void row(@Nullable Object... cells);

    /** Of the row before it, for people, on as many lines as it needs. */
    void below(String text);

    /** Rows that belong together follow. */
    void group(String text);

    /** The sum of the rows before it, as wide as a row. */
    void sum(@Nullable Object... cells);

    void bars(Bars bars);

    /** Two by two, as large as they fit. */
    void pictures(List<BufferedImage> pictures);

    /** A box for a pen for each label, with name and date. */
    default void signatures(List<String> labels) {
        sign(labels.stream().map(SignatureBox::forPen).toList());
    }

    /** Boxes that people sign, two by two. */
    void sign(List<SignatureBox> boxes);

    /** Nothing follows. */
    void end();
}
