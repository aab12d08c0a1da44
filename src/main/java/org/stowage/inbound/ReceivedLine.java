package org.stowage.inbound;

import org.jspecify.annotations.Nullable;
import org.stowage.stock.Condition;

/**
 * A line of a receipt with everything looked up.
 *
 * @param locationId where the units stand now; null: only announced
 * @param toPutAway good units at a dock, of a receipt that nothing more comes to
 */
record ReceivedLine(
        long itemId,
        long ownerId,
        long lotId,
        Condition condition,
        long quantity,
        @Nullable Long locationId,
        boolean toPutAway) {}
