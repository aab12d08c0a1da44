package org.stowage.accuracy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.stowage.kernel.PageLink;

/**
 * Months side by side as columns, each with its figure and its way to the rows behind it.
 *
 * @param width of the drawing
 */
record Chart(int width, List<Column> columns) {

    static final int HEIGHT = 140;
    private static final int STEP = 64;

    /** @param x its left edge, {@code y} its top */
    record Column(String month, String figure, int x, int y, int height, PageLink rows) {
        public int middle() {
            return x + 20;
        }
    }

    /** @param full what a column of full height stands for */
    static Chart of(
            List<AccuracySql.Month> months,
            Function<AccuracySql.Month, BigDecimal> value,
            Function<AccuracySql.Month, String> figure,
            double full) {
        List<Column> columns = new ArrayList<>();
        for (AccuracySql.Month month : months) {
            double share = full <= 0 ? 0 : value.apply(month).doubleValue() / full;
            int height = Math.clamp(Math.round(share * HEIGHT), 1, HEIGHT);
            columns.add(new Column(
                    month.month(),
                    figure.apply(month),
                    12 + columns.size() * STEP,
                    20 + HEIGHT - height,
                    height,
                    PageLink.to("/counts/accuracy").with("month", month.month())));
        }
        return new Chart(Math.max(12 + columns.size() * STEP, 200), columns);
    }
}
