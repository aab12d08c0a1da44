package org.stowage.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier billed too much for one parcel, or for a number that nobody here knows.
 *
 * @param parcelId null: the number is not ours
 * @param no as on the bill
 * @param billNo of ours
 * @param why the difference in words
 */
public record BilledWrongly(
        long carrierId,
        @Nullable Long parcelId,
        String no,
        String billNo,
        BigDecimal amount,
        String currency,
        String why) {}
