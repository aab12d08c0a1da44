package org.stowage.stock;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.stowage.kernel.Problem;

/**
 * Claims on the units of a location, made when orders are released and ended by the pick. An allocation never changes what
 * is promised.
 */
@ApplicationScoped
public class Allocations {

    private final AllocateSql allocate;
    private final AllocationSql allocations;
    private final List<AllocationListener> listeners;

    public Allocations(AllocateSql allocate, AllocationSql allocations, @All List<AllocationListener> listeners) {
        this.allocate = allocate;
        this.allocations = allocations;
        this.listeners = listeners;
    }

    /**
     * Allocates what is promised to these orders and not yet allocated or picked, in the sequence of {@code orderIds}: the
     * most urgent first. One or two statements, whatever the number of lines. Two waves at once over the same stock wait for each other, never fail.
     *
     * @return what was taken; a line that got less than promised found no stock that a picker may take
     */
    @Transactional
    public List<AllocationLine> allocate(long warehouseId, long waveId, Collection<Long> orderIds, Chain chain) {
        return allocate(warehouseId, waveId, orderIds, chain, 0);
    }

    /** The same after a short pick: the location that had too little is not asked again. */
    @Transactional
    public List<AllocationLine> allocate(
            long warehouseId, long waveId, Collection<Long> orderIds, Chain chain, long notFromLocationId) {
        return orderIds.isEmpty()
                ? List.of()
                : allocate.allocate(warehouseId, waveId, orderIds, chain, notFromLocationId);
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

    public List<AllocationLine> open(long warehouseId, Collection<Long> orderIds) {
        return allocations.open(warehouseId, orderIds);
    }
}
