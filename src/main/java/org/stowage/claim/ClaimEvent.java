package org.stowage.claim;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a claim's life.
 *
 * @param code opened, added, file, accept, accept-part, refuse, pay, withdraw, document
 * @param who null: Stowage itself
 */
public record ClaimEvent(
        Instant at,
        @Nullable String who,
        String code,
        @Nullable BigDecimal amount,
        @Nullable String note) {}
