package org.stowage.report;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Running sums of some columns of a report. What is unknown adds nothing. */
final class Sums {

    private final BigDecimal[] sums;

    Sums(int columns) {
        sums = new BigDecimal[columns];
        Arrays.fill(sums, BigDecimal.ZERO);
    }

    /** @param values whole numbers or decimals, in the order of the columns */
    void add(@Nullable Object... values) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = switch (values[i]) {
                case BigDecimal value -> sums[i].add(value);
                case Number units -> sums[i].add(BigDecimal.valueOf(units.longValue()));
                case null, default -> sums[i];
            };
        }
    }

    BigDecimal of(int column) {
        return sums[column];
    }

    long units(int column) {
        return sums[column].longValueExact();
    }
}
