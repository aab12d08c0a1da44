package org.stowage.picking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.Place;
import org.stowage.stock.StockMove;

/**
 * Picked units of an order line that will not reach the customer.
 *
 * @param from where the book has them
 * @param to where they are put, in their condition; null: they are nowhere
 * @param serials of units that were read; empty: none was
 */
public record LostUnits(
        long orderLineId,
        long itemId,
        long lotId,
        long ownerId,
        long quantity,
        Place from,
        @Nullable Place to,
        List<String> serials) {

    StockMove move(Place nowhere) {
        return StockMove.of(itemId, lotId, ownerId, quantity, from, to == null ? nowhere : to)
                .withSerials(to == null ? List.of() : serials);
    }

    /** Who says so, and when. @param cause of the moves, unique in the warehouse */
    public record Finding(long orderId, String orderNo, String cause, long actorId, Instant happenedAt) {}
}
