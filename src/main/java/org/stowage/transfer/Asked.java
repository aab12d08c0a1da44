package org.stowage.transfer;

import java.util.List;
import org.stowage.stock.Condition;

/** A line as it was understood. @param lotId 0: whichever */
record Asked(
        long itemId, long lotId, long ownerId, long quantity, Condition condition, List<String> serials) {}
