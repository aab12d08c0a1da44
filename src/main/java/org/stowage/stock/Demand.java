package org.stowage.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one order line wants. When stock comes, paid lines are served before unpaid ones, then by priority, then by deadline.
 *
 * @param claimant whose pools it may take from first, see {@link Pools#channel} and {@link Pools#promotion}; null: none
 * @param priority higher is served earlier
 * @param reserveMinutes not paid yet: the claim runs out so many minutes from now; null: it stands until the order ends
 * @param lotId the one lot that it may be served from, 0 = whichever. The claim itself is on the item: whether the lot is
 *     still there shows when it is allocated
 */
public record Demand(
        long orderId,
        long orderLineId,
        long itemId,
        long ownerId,
        long wanted,
        Instant shipBy,
        @Nullable String claimant,
        int priority,
        @Nullable Integer reserveMinutes,
        long lotId) {

    /** A paid line like any other, without a pool. */
    public Demand(long orderId, long orderLineId, long itemId, long ownerId, long wanted, Instant shipBy) {
        this(orderId, orderLineId, itemId, ownerId, wanted, shipBy, null, 0, null);
    }

    /** Of whichever lot. */
    public Demand(
            long orderId,
            long orderLineId,
            long itemId,
            long ownerId,
            long wanted,
            Instant shipBy,
            @Nullable String claimant,
            int priority,
            @Nullable Integer reserveMinutes) {
        this(orderId, orderLineId, itemId, ownerId, wanted, shipBy, claimant, priority, reserveMinutes, 0);
    }
}
