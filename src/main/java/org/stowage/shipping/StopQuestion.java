package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.stowage.outbound.OrderStop;
import org.stowage.outbound.Orders;
import org.stowage.task.Outcome;

/** What a packer reads and confirms before a stopped order goes on. */
@ApplicationScoped
class StopQuestion {

    private final Orders orders;

    StopQuestion(Orders orders) {
        this.orders = orders;
    }

    /** Empty: nothing stops it, or nothing that a confirmation ends. */
    Optional<Outcome<PackMemory>> of(long warehouseId, PackOrder order) {
        return orders.stopOf(warehouseId, order.id())
                .map(OrderStop::reason)
                .filter(reason -> StopWay.of(reason).isOfTheDesk())
                .map(reason -> Outcome.ask(
                        PackMemory.asking(order),
                        PackDialog.STOPPED,
                        PackViews.message(StopWay.of(reason).question(), order.orderNo(), reason)));
    }
}
