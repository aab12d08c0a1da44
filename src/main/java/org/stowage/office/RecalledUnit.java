package org.stowage.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.SerialMove;

/**
 * A single unit that somebody looks for.
 *
 * @param location null: it has left the building, or is where the reader may not look
 * @param moves its life in the warehouses of the reader, oldest first
 */
record RecalledUnit(
        long itemId,
        String serial,
        @Nullable String warehouse,
        @Nullable String location,
        @Nullable String lpn,
        @Nullable String lot,
        List<SerialMove> moves) {}
