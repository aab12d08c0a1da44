package org.stowage.stock;

import java.util.HashSet;
import java.util.List;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Quantity;

/**
 * Units of one item and lot going from one place to another. The outside world is a virtual location.
 *
 * @param lotId 0 = none
 * @param quantity base units, more than zero
 * @param ofAllocated the units were allocated at the place they leave (a pick); their allocation ends with the move
 * @param serials which units, of an item that is kept by serial; empty: not kept so, or all that the place holds
 */
public record StockMove(
        long itemId,
        long lotId,
        long ownerId,
        long quantity,
        Place from,
        Place to,
        boolean ofAllocated,
        List<String> serials) {

    /** @throws Problem serials-differ: not as many serials as units, or one twice */
    public StockMove {
        Quantity.of(quantity);
        if (from.equals(to)) {
            throw new IllegalArgumentException("a move goes somewhere: " + from);
        }
        serials = List.copyOf(serials);
        if (!serials.isEmpty() && new HashSet<>(serials).size() != quantity) {
            throw Problem.of(StockProblem.SERIALS_DIFFER, serials.size(), quantity);
        }
    }

    public StockMove(long itemId, long lotId, long ownerId, long quantity, Place from, Place to, boolean ofAllocated) {
        this(itemId, lotId, ownerId, quantity, from, to, ofAllocated, List.of());
    }

    public static StockMove of(long itemId, long lotId, long ownerId, long quantity, Place from, Place to) {
        return new StockMove(itemId, lotId, ownerId, quantity, from, to, false);
    }

    /** The same units, each by its serial. */
    public StockMove withSerials(List<String> serials) {
        return new StockMove(itemId, lotId, ownerId, quantity, from, to, ofAllocated, serials);
    }
}
