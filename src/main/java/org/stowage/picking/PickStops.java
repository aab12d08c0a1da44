package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.stowage.outbound.Orders;
import org.stowage.outbound.StopListener;
import org.stowage.stock.AllocationLine;
import org.stowage.stock.AllocationListener;
import org.stowage.stock.Allocations;

/** Keeps walks true when orders are stopped or allocated goods turn out to be lost. */
@ApplicationScoped
class PickStops implements StopListener, AllocationListener {

    private static final long SYSTEM = 0;

    private final Orders orders;
    private final Allocations allocations;
    private final PickWork work;
    private final PickSql sql;

    PickStops(Orders orders, Allocations allocations, PickWork work, PickSql sql) {
        this.orders = orders;
        this.allocations = allocations;
        this.work = work;
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

    /** Tasks follow their allocations. An order that loses some while it is walked for is a problem order. */
    @Override
    @Transactional
    public void allocationsReleased(long warehouseId, Collection<Long> allocationIds) {
        List<Long> tasks = sql.tasksOf(warehouseId, allocationIds);
        if (tasks.isEmpty()) {
            return;
        }
        work.shrink(warehouseId, tasks);
        orders.toProblem(warehouseId, SYSTEM, sql.ordersOf(warehouseId, allocationIds));
    }
}
