package org.stowage.stock;

import org.stowage.kernel.Quantity;

/**
 * Units of one item and lot going from one place to another. The outside world is a virtual location.
 *
 * @param lotId 0 = none
 * @param quantity base units, more than zero
 * @param ofAllocated the units were allocated at the place they leave (a pick); their allocation ends with the move
 */
public record StockMove(
        long itemId, long lotId, long ownerId, long quantity, Place from, Place to, boolean ofAllocated) {

    public StockMove {
        Quantity.of(quantity);
        if (from.equals(to)) {
            throw new IllegalArgumentException("a move goes somewhere: " + from);
        }
    }

    public static StockMove of(long itemId, long lotId, long ownerId, long quantity, Place from, Place to) {
        return new StockMove(itemId, lotId, ownerId, quantity, from, to, false);
    }
}
