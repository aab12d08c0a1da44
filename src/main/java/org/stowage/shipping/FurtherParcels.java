package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.stowage.task.Desk;
import org.stowage.task.Outcome;

/** An order that does not fit into one box: the next one is opened when the last one has left the desk. */
@ApplicationScoped
class FurtherParcels {

    private final Packing packing;

    FurtherParcels(Packing packing) {
        this.packing = packing;
    }

    /** Empty: nothing of the order is left to pack here. */
    Optional<Outcome<PackMemory>> next(PackMemory memory, PackDesk at, Desk desk) {
        if (memory.way() != PackMemory.Way.FURTHER
                || packing.waiting(desk.warehouseId(), memory.orderId()).isEmpty()) {
            return Optional.empty();
        }
        PackOrder order = packing.order(desk.warehouseId(), memory.orderNo());
        if (order.missing() != null || order.parcelAtDesk() != null) {
            return Optional.empty();
        }
        Parcel parcel = packing.start(desk.warehouseId(), order, at);
        return Optional.of(Outcome.advance(
                PackMemory.of(parcel, order),
                PackDialog.ITEM,
                PackViews.message("pack.further", memory.parcelNo(), parcel.parcelNo(), order.orderNo())));
    }
}
