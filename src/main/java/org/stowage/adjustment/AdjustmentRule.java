package org.stowage.adjustment;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/**
 * From which value on a second person must agree.
 *
 * @param mostValue what is worth more waits; 0: everything waits
 * @param mostUnits the same for units of items whose cost nobody knows
 * @param currency ISO 4217, of the items' costs
 */
public record AdjustmentRule(
        @NotNull @Min(0) BigDecimal mostValue,
        @NotNull @Min(0) Long mostUnits,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {

    static final AdjustmentRule USUAL = new AdjustmentRule(new BigDecimal("1000.00"), 100L, "CNY");

    boolean needsApproval(Worth worth) {
        return mostValue.signum() == 0 || worth.value().compareTo(mostValue) > 0 || worth.unvalued() > mostUnits;
    }
}
