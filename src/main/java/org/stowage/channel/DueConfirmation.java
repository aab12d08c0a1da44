package org.stowage.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A confirmation that a worker has leased, with what it needs to tell it.
 *
 * @param givenUp its parcel is cancelled, or has not this number any more
 * @param url null: no call goes there any more
 */
record DueConfirmation(
        long warehouseId,
        long id,
        long orderId,
        long parcelId,
        UUID requestId,
        boolean heard,
        int attempts,
        String channel,
        String channelOrderNo,
        String orderNo,
        String parcelNo,
        String carrier,
        String carrierName,
        String waybillNo,
        @Nullable String service,
        boolean givenUp,
        boolean split,
        @Nullable Instant shippedAt,
        @Nullable String url,
        @Nullable String secret) {}
