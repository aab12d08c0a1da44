package org.stowage.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What goes with an act on a claim.
 *
 * @param carrierClaimNo the carrier's own number of it, when it is filed
 * @param amount accepted or paid; null: all of it
 * @param note why; a refusal and a withdrawal need it
 */
public record Said(
        @Nullable String carrierClaimNo,
        @Nullable BigDecimal amount,
        @Nullable String note) {

    public static final Said NOTHING = new Said(null, null, null);
}
