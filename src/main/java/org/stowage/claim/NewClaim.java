package org.stowage.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A claim as somebody opens it.
 *
 * @param amount null: the value of the goods where they are gone, else what the carrier took for the way
 * @param note why
 */
public record NewClaim(
        ClaimReason reason,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String note) {}
