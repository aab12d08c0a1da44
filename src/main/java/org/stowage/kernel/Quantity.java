package org.stowage.kernel;

import java.math.BigDecimal;

/**
 * A number of base units of an item (pieces, never cases, never fractions), more than zero.
 *
 * @param units 1 to {@value #MOST}
 */
public record Quantity(long units) {

    /** More than any warehouse holds of one item; keeps sums of many rows far from overflow. */
    public static final long MOST = 1_000_000_000L;

    public Quantity {
        if (units < 1 || units > MOST) {
            throw Problem.of(KernelProblem.INVALID_QUANTITY, units, MOST).at("/quantity");
        }
    }

    public static Quantity of(long units) {
        return new Quantity(units);
    }

    /** A figure for a sentence; 1e999999999 is not written out. */
    public static String shown(BigDecimal figure) {
        return figure.precision() + Math.abs((long) figure.scale()) > 30 ? figure.toString() : figure.toPlainString();
    }
}
