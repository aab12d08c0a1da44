package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.stowage.outbound.StopListener;
import org.stowage.stock.AllocationLine;
import org.stowage.stock.AllocationListener;
import org.stowage.stock.Allocations;

/** Keeps walks true when orders are stopped or allocated goods turn out to be lost. */
@ApplicationScoped
class PickStops implements StopListener, AllocationListener {

    private static final long SYSTEM = 0;

    private final Allocations allocations;
    private final PickWork work;
    private final Reallocation reallocation;
    private final PickSql sql;

    PickStops(Allocations allocations, PickWork work, Reallocation reallocation, PickSql sql) {
        this.allocations = allocations;
        this.work = work;
        this.reallocation = reallocation;
        this.sql = sql;
    }

    @Override
    @Transactional
    public void orderStopped(long warehouseId, long orderId) {
        allocations.release(
                warehouseId,
                allocations.open(warehouseId, List.of(orderId)).stream()
                        .map(AllocationLine::allocationId)
                        .toList());
    }

    /** In the walk of the order, or in a new one of its wave. */
    @Override
    @Transactional
    public void linesAdded(long warehouseId, long orderId, long actorId) {
        reallocation.search(warehouseId, actorId, List.of(orderId));
    }

    /** Tasks follow their allocations. */
    @Override
    @Transactional
    public void allocationsReleased(long warehouseId, Collection<Long> allocationIds) {
        List<Long> tasks = sql.tasksOf(warehouseId, allocationIds);
        if (!tasks.isEmpty()) {
            work.shrink(warehouseId, tasks);
        }
    }

    @Override
    @Transactional
    public void goodsLost(long warehouseId, Collection<Long> allocationIds) {
        List<Long> losers = sql.ordersOf(warehouseId, allocationIds);
        if (!losers.isEmpty()) {
            reallocation.search(warehouseId, SYSTEM, losers);
        }
    }
}
