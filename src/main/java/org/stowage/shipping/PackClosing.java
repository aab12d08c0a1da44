package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.stowage.task.Desk;
import org.stowage.task.Outcome;

/** The label is on the parcel: what comes next on this desk. */
@ApplicationScoped
class PackClosing {

    private final Packing packing;
    private final FastLane lane;
    private final LaneSigns signs;

    PackClosing(Packing packing, FastLane lane, LaneSigns signs) {
        this.packing = packing;
        this.lane = lane;
        this.signs = signs;
    }

    Outcome<PackMemory> close(PackMemory memory, Parcel parcel, PackDesk at, Desk desk) {
        if (memory.way() == PackMemory.Way.LANE) {
            return lane.close(memory, parcel, at, desk);
        }
        packing.close(desk.warehouseId(), memory.parcelId(), true, at);
        return further(memory, at, desk)
                .orElseGet(() -> Outcome.finish(signs.of(desk.warehouseId(), parcel.parcelNo())
                        .map(sign -> PackViews.message("pack.closed-lane", memory.orderNo(), parcel.parcelNo(), sign))
                        .orElseGet(() -> PackViews.message("pack.closed", memory.orderNo(), parcel.parcelNo()))));
    }

    /** The scale stands elsewhere: the full box goes there, and gets its label there. One of several is weighed here. */
    Outcome<PackMemory> toWeighOut(PackMemory memory, PackDesk at, Desk desk) {
        // the order's next scan would take up this box again, and put the rest into it
        if (!packing.waiting(desk.warehouseId(), memory.orderId()).isEmpty()) {
            return Outcome.refuse(PackViews.message("pack.weigh-here", memory.orderNo(), memory.parcelNo()));
        }
        packing.toWeighOut(desk.warehouseId(), memory.parcelId(), memory.box(), at);
        return Outcome.finish(PackViews.message("pack.to-weigh-out", memory.parcelNo()));
    }

    Outcome<PackMemory> weighed(PackMemory memory, long grams, PackDesk at, Desk desk) {
        if (memory.way() != PackMemory.Way.LANE) {
            return Outcome.refuse(PackViews.message("pack.weighed-already", memory.parcelNo()));
        }
        return lane.weighed(memory, grams, at, desk);
    }

    /** An order that does not fit into one box: the next one is opened when the last one is closed. */
    private Optional<Outcome<PackMemory>> further(PackMemory memory, PackDesk at, Desk desk) {
        if (memory.way() != PackMemory.Way.FURTHER
                || packing.waiting(desk.warehouseId(), memory.orderId()).isEmpty()) {
            return Optional.empty();
        }
        PackOrder order = packing.order(desk.warehouseId(), memory.orderNo());
        if (order.missing() != null) {
            return Optional.empty();
        }
        Parcel parcel = packing.start(desk.warehouseId(), order, at);
        return Optional.of(Outcome.advance(
                PackMemory.of(parcel, order),
                PackDialog.ITEM,
                PackViews.message("pack.further", memory.parcelNo(), parcel.parcelNo(), order.orderNo())));
    }
}
