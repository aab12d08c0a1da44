package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.task.Desk;
import org.stowage.task.Message;
import org.stowage.task.Outcome;

/**
 * Orders of a single item at the pace of the hand: the scan of the goods takes the most urgent order, packs it in the usual
 * box and prints the label; the scan of the label closes it, and the next piece may come. An order with anything to read or
 * to collect goes the long way.
 */
@ApplicationScoped
class FastLane {

    private final PackSql orders;
    private final Packing packing;
    private final ParcelBoxes boxes;
    private final LaneStops stops;
    private final LaneSigns signs;
    private final LaneAside aside;

    FastLane(PackSql orders, Packing packing, ParcelBoxes boxes, LaneStops stops, LaneSigns signs, LaneAside aside) {
        this.orders = orders;
        this.packing = packing;
        this.boxes = boxes;
        this.stops = stops;
        this.signs = signs;
        this.aside = aside;
    }

    /** Bound at this moment. @return empty: no plain order of just these units waits */
    Optional<Outcome<PackMemory>> take(InHand piece, PackDesk at, Desk desk) {
        return orders.orderOfPiece(desk.warehouseId(), piece, true)
                .map(no -> labelled(packing.order(desk.warehouseId(), no), at, desk));
    }

    private Outcome.Advance<PackMemory> labelled(PackOrder order, PackDesk at, Desk desk) {
        try {
            return printed(order, at, desk);
        } catch (Problem no) {
            throw aside.of(no, order, at, desk);
        }
    }

    private Outcome.Advance<PackMemory> printed(PackOrder order, PackDesk at, Desk desk) {
        Parcel parcel = packing.start(desk.warehouseId(), order, at);
        List<PackedUnits> all = packing.waiting(desk.warehouseId(), order.id()).stream()
                .map(goods -> new PackedUnits(goods, goods.quantity()))
                .toList();
        packing.put(desk.warehouseId(), parcel, all, at);
        String box = box(parcel, all);
        Parcel labelled = packing.label(desk.warehouseId(), parcel.id(), box, null, at);
        return new Outcome.Advance<>(
                PackMemory.of(labelled, order).going(PackMemory.Way.LANE),
                PackDialog.LABEL,
                WaybillDesk.weighed(labelled));
    }

    private @Nullable String box(Parcel parcel, List<PackedUnits> all) {
        Map<Long, Long> content = new TreeMap<>();
        all.forEach(units -> content.merge(units.from().itemId(), units.quantity(), Long::sum));
        return boxes.usable(parcel.warehouseId(), boxes.propose(parcel.warehouseId(), parcel.id(), content));
    }

    /** The plate spoke behind the label. What cannot be right is told; the packer looks, and scans the label or parks. */
    Outcome<PackMemory> weighed(PackMemory memory, long grams, PackDesk at, Desk desk) {
        return packing.reweigh(desk.warehouseId(), memory.parcelId(), grams, at)
                .map(off -> Outcome.ask(memory.weighing(grams), PackDialog.LABEL, off))
                .orElseGet(() -> Outcome.advance(
                        memory.weighing(grams), PackDialog.LABEL, PackViews.message("pack.lane-weighed", grams)));
    }

    /** The label is on the parcel; the next piece may come. An order that was cancelled meanwhile is told apart here. */
    Outcome<PackMemory> close(PackMemory memory, Parcel parcel, PackDesk at, Desk desk) {
        if (stops.isCancelled(parcel)) {
            return instead(memory, parcel, at, desk);
        }
        packing.close(desk.warehouseId(), parcel.id(), true, at);
        Message closed = signs.of(desk.warehouseId(), parcel.parcelNo())
                .map(lane -> PackViews.message("pack.lane-closed-to", memory.orderNo(), parcel.parcelNo(), lane))
                .orElseGet(() -> PackViews.message("pack.lane-closed", memory.orderNo(), parcel.parcelNo()));
        return Outcome.advance(PackMemory.NOTHING, PackDialog.OPEN, closed);
    }

    /** The unit in the hand goes to the next order that waits for it; where none does, back to its shelf. */
    Outcome<PackMemory> instead(PackMemory memory, Parcel parcel, PackDesk at, Desk desk) {
        Optional<PackOrder> next = orders.orderOfPiece(desk.warehouseId(), stops.free(parcel, at), true)
                .map(no -> packing.order(desk.warehouseId(), no))
                .filter(order -> stops.swap(parcel, order));
        return next.<Outcome<PackMemory>>map(order -> Outcome.ask(
                        labelled(order, at, desk).memory(),
                        PackDialog.LABEL,
                        PackViews.message("pack.lane-instead", memory.orderNo(), order.orderNo())))
                .orElseGet(() -> Outcome.ask(
                        PackMemory.NOTHING,
                        PackDialog.OPEN,
                        PackViews.message("pack.lane-put-back", memory.orderNo())));
    }
}
