package org.stowage.stock;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * Claims on the units of a location, made when orders are released and ended by the pick. An allocation never changes what
 * is promised.
 */
@ApplicationScoped
public class Allocations {

    private final AllocationSql allocations;
    private final List<AllocationListener> listeners;

    public Allocations(AllocationSql allocations, @All List<AllocationListener> listeners) {
        this.allocations = allocations;
        this.listeners = listeners;
    }

    /**
     * Allocates what is promised to these orders and not yet allocated or picked; earlier deadlines are served first. One
     * statement, whatever the number of lines. Two waves at once over the same stock wait for each other, never fail.
     *
     * @return what was taken; a line that got less than promised found no stock that a picker may take
     */
    @Transactional
    public List<AllocationLine> allocate(long warehouseId, long waveId, Collection<Long> orderIds, Strategy strategy) {
        return allocate(warehouseId, waveId, orderIds, strategy, 0);
    }

    /** The same after a short pick: the location that had too little is not asked again. */
    @Transactional
    public List<AllocationLine> allocate(
            long warehouseId, long waveId, Collection<Long> orderIds, Strategy strategy, long notFromLocationId) {
        return orderIds.isEmpty()
                ? List.of()
                : allocations.allocate(warehouseId, waveId, orderIds, strategy, notFromLocationId);
    }

    /**
     * The picker took {@code quantity} of it; the rest stays open. Post the move {@code ofAllocated} in the same transaction.
     *
     * @return the picked part
     * @throws Problem allocation-gone: it was released or picked meanwhile
     */
    @Transactional
    public AllocationLine picked(long warehouseId, long allocationId, long quantity) {
        return allocations
                .picked(warehouseId, allocationId, quantity)
                .orElseThrow(() -> Problem.of(StockProblem.ALLOCATION_GONE));
    }

    /** Gives open allocations back; those already picked or released are left as they are. */
    @Transactional
    public void release(long warehouseId, Collection<Long> allocationIds) {
        if (allocationIds.isEmpty()) {
            return;
        }
        List<Long> released = allocations.release(warehouseId, allocationIds);
        if (!released.isEmpty()) {
            listeners.forEach(listener -> listener.allocationsReleased(warehouseId, released));
        }
    }

    /** What had been picked for this order lies on the shelves again: it may be allocated anew. */
    @Transactional
    public void putBack(long warehouseId, long orderId) {
        allocations.putBack(warehouseId, orderId);
    }

    /** Claims on units of an item that nobody has fetched yet. @param lotId null: of every lot */
    public List<AllocationLine> openOf(long warehouseId, long itemId, @Nullable Long lotId) {
        return allocations.openOf(warehouseId, itemId, lotId);
    }

    public List<AllocationLine> open(long warehouseId, Collection<Long> orderIds) {
        return allocations.open(warehouseId, orderIds);
    }
}
