package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.stowage.kernel.Retrying;
import org.stowage.outbound.Orders;
import org.stowage.stock.AllocationLine;
import org.stowage.stock.Allocations;

/**
 * Orders that leave their wave because they cannot go, though all their goods are there: nobody walks for them any more, the
 * goods are free for others' walks, the customer keeps the promise. What was picked of one already stays in its tote.
 */
@ApplicationScoped
public class DroppedOrders {

    private static final long SYSTEM = 0;

    private final Orders orders;
    private final Allocations allocations;

    DroppedOrders(Orders orders, Allocations allocations) {
        this.orders = orders;
        this.allocations = allocations;
    }

    /**
     * @param code what is explained in the order's history, @param why in words
     * @return false: all of it is picked, or somebody stopped it; nothing was changed
     */
    @Transactional
    @Retrying
    public boolean drop(long warehouseId, long orderId, String code, String why) {
        if (!orders.lockForWork(warehouseId, List.of(orderId)).isEmpty()) {
            return false;
        }
        List<Long> open = allocations.open(warehouseId, List.of(orderId)).stream()
                .map(AllocationLine::allocationId)
                .toList();
        if (open.isEmpty()) {
            return false;
        }
        allocations.release(warehouseId, open);
        orders.explain(warehouseId, orderId, code, why, SYSTEM);
        orders.toProblem(warehouseId, SYSTEM, List.of(orderId));
        return true;
    }
}
