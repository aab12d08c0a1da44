package org.stowage.claim;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier is asked to pay.
 *
 * @param about the parcel's number, or a number on a bill that nobody here knows
 * @param billNo of a bill difference; else empty
 * @param fileBy the last day on which the carrier takes it; null: nothing was agreed
 */
public record Claim(
        long warehouseId,
        long id,
        String claimNo,
        String carrier,
        @Nullable String parcelNo,
        String about,
        @Nullable String waybillNo,
        ClaimReason reason,
        String billNo,
        ClaimState state,
        BigDecimal amount,
        String currency,
        @Nullable BigDecimal acceptedAmount,
        @Nullable BigDecimal paidAmount,
        @Nullable String carrierClaimNo,
        @Nullable String note,
        @Nullable Instant postedAt,
        @Nullable LocalDate fileBy,
        Instant openedAt,
        @Nullable Instant filedAt,
        @Nullable Instant settledAt) {

    /** Days in which it was not over. */
    public long age(Instant now) {
        return java.time.Duration.between(openedAt, settledAt == null ? now : settledAt)
                .toDays();
    }

    /** It must be filed within {@code days}, or should have been. */
    public boolean isDue(LocalDate today, int days) {
        return state == ClaimState.OPEN && fileBy != null && !fileBy.isAfter(today.plusDays(days));
    }
}
