package org.stowage.stock;

import java.util.Set;

/** Places that are counted without knowing what the book says of them. Implemented by the room that counts. */
public interface BlindCounts {

    /** Ids of the locations that stand in an open blind count. */
    Set<Long> places(long warehouseId);
}
