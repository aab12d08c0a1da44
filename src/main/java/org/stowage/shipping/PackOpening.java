package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.Problem;
import org.stowage.task.Choice;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Message;
import org.stowage.task.Outcome;

/** How a parcel comes onto the desk. */
@ApplicationScoped
class PackOpening {

    private static final int CHOICES = 20;

    private final Packing packing;
    private final Parcels parcels;
    private final PackSql orders;
    private final PackSteps steps;
    private final PackArrivals arrivals;
    private final FastLane lane;

    PackOpening(
            Packing packing, Parcels parcels, PackSql orders, PackSteps steps, PackArrivals arrivals, FastLane lane) {
        this.packing = packing;
        this.parcels = parcels;
        this.orders = orders;
        this.steps = steps;
        this.arrivals = arrivals;
        this.lane = lane;
    }

    Outcome<PackMemory> order(PackMemory memory, Meaning.OfOrder scanned, Desk desk) {
        return start(memory, scanned.no(), "", desk);
    }

    Outcome<PackMemory> tote(PackMemory memory, Meaning.OfHandlingUnit scanned, Desk desk) {
        List<String> found = scanned.unit() == null
                ? List.of()
                : orders.ordersIn(desk.warehouseId(), scanned.unit().id());
        if (found.isEmpty()) {
            throw Problem.of(ShippingProblem.NOTHING_TO_PACK, scanned.lpn());
        }
        if (found.size() == 1) {
            return start(memory, found.getFirst(), "", desk);
        }
        Choice[] choices = found.stream()
                .limit(CHOICES)
                .map(no -> new Choice("O-" + no, no))
                .toArray(Choice[]::new);
        return Outcome.ask(
                memory,
                PackDialog.OPEN,
                PackViews.message("pack.several-orders", scanned.lpn(), found.size()),
                choices);
    }

    Outcome<PackMemory> parcel(PackMemory memory, Meaning.OfParcel scanned, Desk desk) {
        return resume(memory, scanned.no(), desk);
    }

    Outcome<PackMemory> waybill(PackMemory memory, Meaning.OfWaybill scanned, Desk desk) {
        return resume(memory, scanned.no(), desk);
    }

    Outcome<PackMemory> piece(PackMemory memory, Meaning.OfItem scanned, Desk desk) {
        // the number of a unit is read first: it goes the long way
        Optional<Outcome<PackMemory>> quick = scanned.item().serialControlled()
                ? Optional.empty()
                : lane.take(InHand.of(scanned), steps.at(desk), desk);
        if (quick.isPresent()) {
            return quick.get();
        }
        Optional<String> order = orders.orderOfPiece(desk.warehouseId(), InHand.of(scanned), false);
        if (order.isEmpty()) {
            return Outcome.refuse(
                    PackViews.message("pack.no-order-for", scanned.item().sku()));
        }
        PackOrder found = packing.order(desk.warehouseId(), order.get());
        Parcel parcel = packing.start(desk.warehouseId(), found, steps.at(desk));
        PackMemory begun = PackMemory.of(parcel, found);
        if (found.hasNotes()) {
            return steps.begin(begun, found, desk);
        }
        Outcome<PackMemory> put = steps.unit(begun, scanned, desk);
        return parcel.hasItsLabel() && put instanceof Outcome.Advance<PackMemory> on
                ? Outcome.advance(on.memory(), on.step(), inTheStack(found, parcel))
                : put;
    }

    /** Its wave printed it before anybody walked; nothing comes out of the printer here. */
    private static Message inTheStack(PackOrder order, Parcel parcel) {
        return PackViews.message("pack.label-in-stack", order.orderNo(), parcel.waybillNo() + "");
    }

    private Outcome<PackMemory> resume(PackMemory memory, String no, Desk desk) {
        Parcel parcel = parcels.get(desk.warehouseId(), no);
        PackOrder order = orders.order(desk.warehouseId(), parcel.orderId());
        return start(memory, order.orderNo(), parcel.parcelNo(), desk);
    }

    /** @param parcelNo what was scanned of it; empty: not a parcel */
    private Outcome<PackMemory> start(PackMemory memory, String orderNo, String parcelNo, Desk desk) {
        PackOrder order = packing.order(desk.warehouseId(), orderNo);
        PackDesk at = steps.at(desk);
        Optional<Outcome<PackMemory>> asked = arrivals.before(memory, order, parcelNo, at, desk);
        if (asked.isPresent()) {
            return asked.get();
        }
        Parcel parcel = packing.start(desk.warehouseId(), order, at);
        return steps.begin(PackMemory.of(parcel, order), order, desk);
    }
}
