package org.stowage.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Charge;

/** A claim as the API shows it. @param acts what may be done with it now */
record ClaimView(
        String no,
        String carrier,
        @Nullable String parcel,
        @Nullable String waybillNo,
        @Nullable String bill,
        ClaimReason reason,
        ClaimState state,
        Charge amount,
        @Nullable Charge accepted,
        @Nullable Charge paid,
        @Nullable String carrierClaimNo,
        @Nullable String note,
        @Nullable Instant postedAt,
        @Nullable LocalDate fileBy,
        Instant openedAt,
        List<String> acts,
        List<ClaimEvent> events,
        List<ClaimDocument> documents) {

    static ClaimView of(Claim claim, List<ClaimEvent> events, List<ClaimDocument> documents) {
        return new ClaimView(
                claim.claimNo(),
                claim.carrier(),
                claim.parcelNo(),
                claim.waybillNo(),
                claim.billNo().isEmpty() ? null : claim.billNo(),
                claim.reason(),
                claim.state(),
                new Charge(claim.amount(), claim.currency()),
                charge(claim.acceptedAmount(), claim.currency()),
                charge(claim.paidAmount(), claim.currency()),
                claim.carrierClaimNo(),
                claim.note(),
                claim.postedAt(),
                claim.fileBy(),
                claim.openedAt(),
                ClaimTable.acts(claim.state()).stream()
                        .filter(act -> act != ClaimAct.ACCEPT_PART)
                        .map(ClaimAct::word)
                        .toList(),
                events,
                documents);
    }

    private static @Nullable Charge charge(java.math.@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : new Charge(amount, currency);
    }
}
