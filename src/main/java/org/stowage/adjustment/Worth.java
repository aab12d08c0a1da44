package org.stowage.adjustment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a document moves, gains and losses alike.
 *
 * @param value of the units whose cost is known
 * @param unvalued units whose cost nobody knows; a cost of nothing is not known either
 */
record Worth(BigDecimal value, long unvalued) {

    static Worth of(List<Line> lines) {
        BigDecimal value = BigDecimal.ZERO;
        long unvalued = 0;
        for (Line line : lines) {
            long units = Math.abs(line.quantity());
            BigDecimal cost = line.cost();
            if (cost == null || cost.signum() <= 0) {
                unvalued += units;
            } else {
                value = value.add(cost.multiply(BigDecimal.valueOf(units)));
            }
        }
        return new Worth(value, unvalued);
    }

    /** As people write money: two decimals, more only where there are more. */
    static BigDecimal money(BigDecimal amount) {
        return amount.setScale(Math.max(2, amount.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
    }

    /** No line changes anything. */
    boolean isNothing() {
        return value.signum() == 0 && unvalued == 0;
    }

    Worth plus(Worth other) {
        return new Worth(value.add(other.value), unvalued + other.unvalued);
    }
}
