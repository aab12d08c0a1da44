package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.carrier.CarrierProblem;
import org.stowage.kernel.Problem;
import org.stowage.outbound.Orders;
import org.stowage.tariff.TariffProblem;
import org.stowage.task.Again;
import org.stowage.task.Desk;

/** An order that no carrier takes, or for which there is no number: it lies aside with the reason, the others go on. */
@ApplicationScoped
class LaneAside {

    private final ProblemShelf shelf;
    private final Orders orders;

    LaneAside(ProblemShelf shelf, Orders orders) {
        this.shelf = shelf;
        this.orders = orders;
    }

    /** Its goods wait where they are. @return what to throw */
    RuntimeException of(Problem no, PackOrder order, PackDesk at, Desk desk) {
        boolean isOfCarrier = no.type() instanceof CarrierProblem || no.type() == TariffProblem.NO_CARRIER_ALLOWED;
        return isOfCarrier ? new Again(no, () -> put(no, order, at, desk)) : no;
    }

    private void put(Problem no, PackOrder order, PackDesk at, Desk desk) {
        var what = new ProblemShelf.Problematic(order.id(), order.orderNo(), 0, at.locationId(), "CARRIER");
        shelf.put(desk.warehouseId(), what, at.actorId());
        String why = no.faults().getFirst().text(desk.language());
        orders.explain(desk.warehouseId(), order.id(), "waybill-refused", why, at.actorId());
    }
}
