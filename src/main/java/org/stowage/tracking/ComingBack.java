package org.stowage.tracking;

import java.time.Instant;
import java.util.List;

/**
 * A parcel that its carrier brings back unopened.
 *
 * @param reason why it was called back
 */
public record ComingBack(
        long parcelId, String parcelNo, long orderId, String channel, String reason, Instant at, List<Goods> goods) {

    /** All that lies in it, by item. */
    public record Goods(long itemId, String sku, long quantity) {}
}
