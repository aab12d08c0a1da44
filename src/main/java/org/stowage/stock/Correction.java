package org.stowage.stock;

import java.time.Instant;
import java.util.List;

/**
 * What somebody found in one bucket by looking.
 *
 * @param counted units that are really there, zero or more
 * @param cause unique in the warehouse, see {@link Posting}
 */
public record Correction(
        long warehouseId,
        Place place,
        long itemId,
        long lotId,
        long ownerId,
        long counted,
        String cause,
        long actorId,
        Instant happenedAt) {

    public Correction {
        if (counted < 0) {
            throw new IllegalArgumentException("nobody counts fewer than none");
        }
    }

    Posting posting(long difference, long countLocationId) {
        Place nowhere = Place.at(countLocationId);
        StockMove move = difference > 0
                ? StockMove.of(itemId, lotId, ownerId, difference, nowhere, place)
                : StockMove.of(itemId, lotId, ownerId, -difference, place, nowhere);
        return new Posting(warehouseId, MoveReason.COUNT, cause, actorId, happenedAt, List.of(move));
    }
}
