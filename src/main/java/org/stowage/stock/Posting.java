package org.stowage.stock;

import java.time.Instant;
import java.util.List;

/**
 * Moves that happen together or not at all.
 *
 * @param cause what made them, unique in the warehouse: {@code scan:<id>}, {@code receipt:17:line:3}; the same cause twice
 *     is refused by the database, so nothing is booked twice
 * @param actorId operator; 0 = the system
 * @param happenedAt the device's clock; the ledger adds its own {@code recorded_at}
 */
public record Posting(
        long warehouseId, MoveReason reason, String cause, long actorId, Instant happenedAt, List<StockMove> moves) {

    public Posting {
        if (moves.isEmpty()) {
            throw new IllegalArgumentException("a posting has at least one move");
        }
        moves = List.copyOf(moves);
    }
}
