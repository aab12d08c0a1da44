package org.stowage.claim;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the books know of a parcel that may be claimed.
 *
 * @param goods what the buyer paid for what is in it, or what it cost us; zero: neither is known
 * @param freight what the carrier said that it costs
 * @param unpriced lines whose value nobody knows
 */
public record ClaimFacts(
        long parcelId,
        String parcelNo,
        @Nullable Long carrierId,
        @Nullable String waybillNo,
        @Nullable Instant postedAt,
        BigDecimal goods,
        long unpriced,
        @Nullable String currency,
        @Nullable BigDecimal freight,
        @Nullable String freightCurrency) {}
