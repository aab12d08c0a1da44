package org.stowage.stock;

import java.util.List;

/**
 * What a repair did.
 *
 * @param document its number
 * @param shortOrders orders whose promise lost units that were never there
 * @param releasedAllocations claims on units of the bucket that were never there
 */
public record Repaired(String document, List<Figure> figures, List<Long> shortOrders, int releasedAllocations) {

    /** A repair's number begins with it. */
    static final String PREFIX = "REPAIR-";

    /** @param name on_hand, allocated, offered (0 or 1), serials, snapshots, sellable, promised, set_aside, pool_taken and
     *     from_pool (one for each pool at fault) */
    public record Figure(String name, long before, long after) {}
}
