package org.stowage.outbound;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends unpaid orders whose time is over, within seconds. Several instances may do it at once. */
@ApplicationScoped
class OrderReservations {

    private final OrderPaying paying;

    OrderReservations(OrderPaying paying) {
        this.paying = paying;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        for (long warehouse : paying.warehousesWithDue()) {
            while (paying.endDue(warehouse)) {
                // small batches: nobody waits long for one of their rows
            }
        }
    }
}
