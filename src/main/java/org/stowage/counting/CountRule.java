package org.stowage.counting;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * From which difference on somebody else counts again, and somebody approves. More than one of the thresholds is enough.
 *
 * @param movement class of items that it is for; null: all that have no rule of their own
 * @param recountPercent of what the book has
 * @param approveValue a difference worth more waits for a manager; so does one of more units than {@code approveUnits}
 * @param fourEyesValue one worth more is approved only by somebody who has not counted it
 * @param currency ISO 4217, of the items' costs
 */
public record CountRule(
        @Nullable Movement movement,
        @NotNull @Min(0) Long recountUnits,

        @Nullable @Min(0) @Digits(integer = 14, fraction = 4)
        BigDecimal recountValue,

        @Nullable @Min(0) @Digits(integer = 5, fraction = 2) BigDecimal recountPercent,
        @NotNull @Min(0) Long approveUnits,
        @NotNull @Min(0) @Digits(integer = 14, fraction = 4) BigDecimal approveValue,
        @NotNull @Min(0) @Digits(integer = 14, fraction = 4) BigDecimal fourEyesValue,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Every difference is counted again; ten units or a hundred in money wait; a thousand needs four eyes. */
    static final CountRule USUAL =
            new CountRule(null, 0L, null, null, 10L, new BigDecimal("100.00"), new BigDecimal("1000.00"), "CNY");

    /** @param value of the difference, unsigned; null: nobody knows what the item costs */
    boolean needsRecount(long difference, long expected, @Nullable BigDecimal value) {
        long units = Math.abs(difference);
        return units > recountUnits
                || isMore(value, recountValue)
                || units > 0
                        && recountPercent != null
                        && BigDecimal.valueOf(units)
                                        .multiply(HUNDRED)
                                        .compareTo(recountPercent.multiply(BigDecimal.valueOf(expected)))
                                > 0;
    }

    boolean needsApproval(long difference, @Nullable BigDecimal value) {
        return Math.abs(difference) > approveUnits || isMore(value, approveValue);
    }

    /** What nobody can value is dear from the units on that wait. */
    boolean needsFourEyes(long difference, @Nullable BigDecimal value) {
        return value == null ? Math.abs(difference) > approveUnits : isMore(value, fourEyesValue);
    }

    private static boolean isMore(@Nullable BigDecimal value, @Nullable BigDecimal threshold) {
        return value != null && threshold != null && value.compareTo(threshold) > 0;
    }
}
