package org.stowage.stock;

import java.time.Instant;

/** What one order line wants. Lines with an earlier {@code shipBy} are served first when stock comes. */
public record Demand(long orderId, long orderLineId, long itemId, long ownerId, long wanted, Instant shipBy) {}
