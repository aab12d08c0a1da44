package org.stowage.report;

import java.math.BigDecimal;
import java.util.List;

/**
 * A simple chart: one bar for each name, with its number beside it.
 *
 * @param title with the unit of the numbers
 */
record Bars(String title, List<Bar> bars) {

    /** @param value below zero: the bar goes to the left of the line */
    record Bar(String name, BigDecimal value) {}

    /** The longest bar, at least one; so that all of them fit. */
    BigDecimal longest() {
        return bars.stream().map(bar -> bar.value().abs()).reduce(BigDecimal.ONE, BigDecimal::max);
    }

    boolean goBothWays() {
        return bars.stream().anyMatch(bar -> bar.value().signum() < 0);
    }

    boolean isWhole() {
        return bars.stream().allMatch(bar -> bar.value().stripTrailingZeros().scale() <= 0);
    }
}
