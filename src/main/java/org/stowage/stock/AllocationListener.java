package org.stowage.stock;

import java.util.Collection;

/** Told, in the same transaction, which allocations the floor can no longer fetch. Picking takes their tasks back. */
public interface AllocationListener {

    void allocationsReleased(long warehouseId, Collection<Long> allocationIds);
}
