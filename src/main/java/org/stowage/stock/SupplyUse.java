package org.stowage.stock;

import java.time.Instant;

/**
 * One unit of packing material is used.
 *
 * @param nearLocationId the desk: what lies there goes first
 * @param cause one unit is taken for it, whatever is retried: {@code parcel:<id>:box}
 */
public record SupplyUse(
        long warehouseId,
        long itemId,
        long ownerId,
        long nearLocationId,
        String cause,
        long actorId,
        Instant happenedAt) {}
