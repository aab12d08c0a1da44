package org.stowage.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one order line wants. When stock comes, paid lines are served before unpaid ones, then by priority, then by deadline.
 *
 * @param claimant whose pools it may take from first, see {@link Pools#channel} and {@link Pools#promotion}; null: none
 * @param priority higher is served earlier
 * @param reserveMinutes not paid yet: the claim runs out so many minutes from now; null: it stands until the order ends
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
        @Nullable Integer reserveMinutes) {

    /** A paid line like any other, without a pool. */
    public Demand(long orderId, long orderLineId, long itemId, long ownerId, long wanted, Instant shipBy) {
        this(orderId, orderLineId, itemId, ownerId, wanted, shipBy, null, 0, null);
    }
}
