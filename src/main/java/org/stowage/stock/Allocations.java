package org.stowage.stock;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * Claims on the units of a location, made when orders are released and ended by the pick. An allocation never changes what
 * is promised.
 */
@ApplicationScoped
public class Allocations {

    private final AllocateSql allocate;
    private final AllocationSql allocations;
    private final ShortageSql shortages;
    private final List<AllocationListener> listeners;

    public Allocations(
            AllocateSql allocate,
            AllocationSql allocations,
            ShortageSql shortages,
            @All List<AllocationListener> listeners) {
        this.allocate = allocate;
        this.allocations = allocations;
        this.shortages = shortages;
        this.listeners = listeners;
    }

    /**
     * Allocates what is promised to these orders and not yet allocated or picked, in the sequence of {@code orderIds}: the
     * most urgent first. One statement for a chain of ranks where anything is found, two for any other, four where a line
     * asks for its lot, whatever the number of lines. Two waves at once over the same stock wait for each other, never fail.
     */
    @Transactional
    public Allocated allocate(long warehouseId, long waveId, Collection<Long> orderIds, Chain chain) {
        return allocate(warehouseId, waveId, orderIds, chain, 0);
    }

    /** The same after a short pick: the location that had too little is not asked again. */
    @Transactional
    public Allocated allocate(
            long warehouseId, long waveId, Collection<Long> orderIds, Chain chain, long notFromLocationId) {
        if (orderIds.isEmpty()) {
            return new Allocated(List.of(), Map.of(), false);
        }
        if (!chain.isPlanned()) {
            Allocated taken = allocate.allocate(warehouseId, waveId, orderIds, chain, notFromLocationId);
            if (!taken.lines().isEmpty() || !allocate.asksForLots(warehouseId, orderIds)) {
                return taken;
            }
        }
        AllocationPlan plan = new AllocationPlan(chain, allocate.read(warehouseId, orderIds, chain, notFromLocationId));
        List<AllocationLine> lines =
                plan.takes().isEmpty() ? List.of() : allocate.write(warehouseId, waveId, plan.takes());
        return new Allocated(lines, plan.refused(), plan.isShort());
    }

    /**
     * Keeps and tells why lines of these orders have fewer units allocated than they want. One statement, whatever their
     * number.
     *
     * @param refused what {@link #allocate} said of them
     */
    @Transactional
    public List<Shortage> explain(
            long warehouseId,
            long waveId,
            Collection<Long> orderIds,
            Map<Long, ShortCode> refused,
            long notFromLocationId) {
        return orderIds.isEmpty()
                ? List.of()
                : shortages.explain(warehouseId, waveId, orderIds, refused, notFromLocationId);
    }

    /**
     * The picker took {@code quantity} of it; the rest stays open. Post the move {@code ofAllocated} in the same transaction.
     *
     * @return the picked part
     * @throws Problem allocation-gone: it was released or picked meanwhile
     */
    @Transactional
    public AllocationLine picked(long warehouseId, long allocationId, long quantity) {
        return picked(warehouseId, new LinkedHashMap<>(Map.of(allocationId, quantity)))
                .getFirst();
    }

    /**
     * As {@link #picked(long, long, long)}, of several allocations in one statement.
     *
     * @param units by allocation
     * @return the picked parts, in the sequence of the map
     */
    @Transactional
    public List<AllocationLine> picked(long warehouseId, SequencedMap<Long, Long> units) {
        List<AllocationLine> picked = allocations.picked(warehouseId, units);
        if (picked.size() != units.size()) {
            throw Problem.of(StockProblem.ALLOCATION_GONE);
        }
        return picked;
    }

    /**
     * Gives open allocations back; those already picked or released are left as they are.
     *
     * @return those that were open
     */
    @Transactional
    public List<Long> release(long warehouseId, Collection<Long> allocationIds) {
        if (allocationIds.isEmpty()) {
            return List.of();
        }
        List<Long> released = allocations.release(warehouseId, allocationIds);
        if (!released.isEmpty()) {
            listeners.forEach(listener -> listener.allocationsReleased(warehouseId, released));
        }
        return released;
    }

    /** So many units of the line are fetched no more: the youngest claims end, or get smaller. Fewer, where fewer are open. */
    @Transactional
    public void unclaim(long warehouseId, long orderLineId, long units) {
        List<Long> touched = allocations.unclaim(warehouseId, orderLineId, units);
        if (!touched.isEmpty()) {
            listeners.forEach(listener -> listener.allocationsReleased(warehouseId, touched));
        }
    }

    /** Nobody goes to these places any more: what was allocated there is looked for elsewhere. */
    @Transactional
    public void leave(long warehouseId, Collection<Long> locationIds) {
        // a wave under way that takes from there holds these rows: it is waited for, and what it took is seen
        allocations.lockAt(warehouseId, locationIds);
        lost(warehouseId, release(warehouseId, allocations.openAt(warehouseId, locationIds)));
    }

    /** Called last, when the loss that ended these allocations is booked: their orders look for other goods. */
    void lost(long warehouseId, Collection<Long> released) {
        if (!released.isEmpty()) {
            listeners.forEach(listener -> listener.goodsLost(warehouseId, released));
        }
    }

    /** What had been picked for this order lies on the shelves again: it may be allocated anew. */
    @Transactional
    public void putBack(long warehouseId, long orderId) {
        allocations.putBack(warehouseId, orderId);
    }

    /**
     * So many units that had been picked for this line are gone: they may be allocated anew, from elsewhere.
     *
     * @return the places that they had been taken from
     */
    @Transactional
    public List<Long> unpicked(long warehouseId, long orderLineId, long units) {
        return allocations.unpicked(warehouseId, orderLineId, units);
    }

    /** Claims on units of an item that nobody has fetched yet. @param lotId null: of every lot */
    public List<AllocationLine> openOf(long warehouseId, long itemId, @Nullable Long lotId) {
        return allocations.openOf(warehouseId, itemId, lotId);
    }

    public List<AllocationLine> open(long warehouseId, Collection<Long> orderIds) {
        return allocations.open(warehouseId, orderIds);
    }
}
