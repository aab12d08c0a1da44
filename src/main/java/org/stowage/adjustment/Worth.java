package org.stowage.adjustment;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a document moves, gains and losses alike.
 *
 * @param value of the units whose cost is known
 * @param unvalued units whose cost nobody knows
 */
record Worth(BigDecimal value, long unvalued) {

    static Worth of(List<Line> lines) {
        BigDecimal value = BigDecimal.ZERO;
        long unvalued = 0;
        for (Line line : lines) {
            long units = Math.abs(line.quantity());
            if (line.cost() == null) {
                unvalued += units;
            } else {
                value = value.add(line.cost().multiply(BigDecimal.valueOf(units)));
            }
        }
        return new Worth(value, unvalued);
    }
}
