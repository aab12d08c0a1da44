package org.stowage.channel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a channel is told.
 *
 * @param id the same at every try, in the header Idempotency-Key too
 * @param split the order goes in more than this parcel
 * @param shippedAt when the carrier took it, else when it was packed
 */
record Told(
        String id,
        String channel,
        String channelOrderNo,
        String orderNo,
        String parcelNo,
        String carrier,
        String carrierName,
        String waybillNo,
        @Nullable String service,
        boolean split,
        @Nullable Instant shippedAt,
        List<Line> lines) {

    record Line(String sku, long quantity) {}
}
