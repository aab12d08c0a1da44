package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.stowage.kernel.Retrying;
import org.stowage.outbound.Orders;

/** Parcels that are there before their goods: made in the background when a wave was released, with their numbers wanted. */
@ApplicationScoped
class PlannedParcels {

    /** Nobody has it on a desk. */
    private static final long NOBODY = 0;

    private final PlannedOrderSql planned;
    private final PackSql packs;
    private final ParcelSql parcels;
    private final Orders orders;
    private final DeskParcels desks;
    private final FirstWaybills first;

    PlannedParcels(
            PlannedOrderSql planned,
            PackSql packs,
            ParcelSql parcels,
            Orders orders,
            DeskParcels desks,
            FirstWaybills first) {
        this.planned = planned;
        this.packs = packs;
        this.parcels = parcels;
        this.orders = orders;
        this.desks = desks;
        this.first = first;
    }

    /**
     * The order's parcel, and the wish for its number; nothing where the order went on without, or its carrier is asked later.
     *
     * @throws org.stowage.kernel.Problem as when the parcel is opened on a desk: no carrier, numbers used up
     */
    @Transactional
    @Retrying
    void plan(PlannedOrder due) {
        boolean isStopped =
                !orders.lockForWork(due.warehouseId(), List.of(due.orderId())).isEmpty();
        if (!planned.done(due) || isStopped) {
            return;
        }
        PackOrder order = packs.order(due.warehouseId(), due.orderId());
        if (!order.isOnTheFloor() || hasParcel(due)) {
            return;
        }
        first.carrier(due.warehouseId(), order).ifPresent(taken -> open(due, taken));
    }

    private void open(PlannedOrder due, ParcelCarriers.Taken taken) {
        PackOrder order = taken.order();
        PackDesk nobodys = new PackDesk(NOBODY, false, null, 0, "plan:" + due.orderId(), Instant.now()).at(order);
        Parcel parcel = desks.plan(due.warehouseId(), order, taken.carrier(), nobodys);
        first.begun(parcel, taken);
        first.want(parcels.lock(due.warehouseId(), parcel.id()), order, taken.carrier(), nobodys);
    }

    private boolean hasParcel(PlannedOrder due) {
        return parcels.ofOrder(due.warehouseId(), due.orderId()).stream()
                .anyMatch(parcel -> parcel.status() != ParcelStatus.CANCELLED);
    }
}
