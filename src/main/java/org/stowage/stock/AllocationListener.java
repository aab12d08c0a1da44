package org.stowage.stock;

import java.util.Collection;

/** Told, in the same transaction, which allocations the floor can no longer fetch. Picking takes their tasks back. */
public interface AllocationListener {

    /** These have just ended: nobody may walk for them any more. */
    void allocationsReleased(long warehouseId, Collection<Long> allocationIds);

    /**
     * They ended because their goods were lost, frozen or given to others, and that is booked now: who still needs the units
     * looks for them elsewhere.
     */
    void goodsLost(long warehouseId, Collection<Long> allocationIds);
}
