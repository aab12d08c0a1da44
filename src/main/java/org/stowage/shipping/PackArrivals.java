package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.stowage.outbound.OrderStop;
import org.stowage.outbound.Orders;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Outcome;
import org.stowage.task.View;

/** What is asked about an order before it comes onto the desk: somebody else has it there, or it was stopped and may go on. */
@ApplicationScoped
class PackArrivals {

    private final Packing packing;
    private final DeskParcels desks;
    private final Orders orders;
    private final RelabelledParcels labels;
    private final PackSteps steps;
    private final PackTakingOut out;

    PackArrivals(
            Packing packing,
            DeskParcels desks,
            Orders orders,
            RelabelledParcels labels,
            PackSteps steps,
            PackTakingOut out) {
        this.packing = packing;
        this.desks = desks;
        this.orders = orders;
        this.labels = labels;
        this.steps = steps;
        this.out = out;
    }

    PackTakingOut out() {
        return out;
    }

    /** Empty: it comes at once, or is refused with its reason. @param parcelNo what was scanned of it; empty: not a parcel */
    Optional<Outcome<PackMemory>> before(PackMemory memory, PackOrder order, String parcelNo, PackDesk at, Desk desk) {
        Optional<Outcome<PackMemory>> stopped = stopped(order, parcelNo, desk);
        if (stopped.isPresent()) {
            return stopped;
        }
        return at.mayTakeOver() && !memory.wasTold(order)
                ? desks.holder(desk.warehouseId(), order, at)
                        .map(who -> Outcome.ask(
                                PackMemory.asking(order),
                                PackDialog.OPEN,
                                PackViews.message("pack.take-over", order.orderNo(), who)))
                : Optional.empty();
    }

    private Optional<Outcome<PackMemory>> stopped(PackOrder order, String parcelNo, Desk desk) {
        return orders.stopOf(desk.warehouseId(), order.id())
                .filter(PackArrivals::isToTakeOut)
                .map(stop -> out.ask(order, parcelNo, desk))
                .or(() -> out.question().of(desk.warehouseId(), order));
    }

    private static boolean isToTakeOut(OrderStop stop) {
        return StopWay.of(stop.reason()).takesOut() && stop.goingBack() != null;
    }

    /** The packer has read it: the stop ends, and what it was about is done. */
    Outcome<PackMemory> confirmed(PackMemory memory, Meaning.OfCommand confirm, Desk desk) {
        PackOrder order = packing.order(desk.warehouseId(), memory.orderNo());
        PackDesk at = steps.at(desk);
        Optional<OrderStop> stop = orders.stopOf(desk.warehouseId(), order.id());
        if (stop.isPresent() && !StopWay.of(stop.get().reason()).isOfTheDesk()) {
            // meanwhile it was cancelled
            packing.mustNotBeStopped(desk.warehouseId(), order);
        }
        if (stop.isPresent()) {
            end(stop.get().reason(), order, at, desk);
        }
        PackOrder now = packing.order(desk.warehouseId(), memory.orderNo());
        Optional<Outcome<PackMemory>> next = stopped(now, memory.parcelNo(), desk);
        if (next.isPresent()) {
            return next.get();
        }
        if (now.parcelAtDesk() == null
                && packing.waiting(desk.warehouseId(), order.id()).isEmpty()) {
            return Outcome.finish(PackViews.message("pack.stop-lifted", order.orderNo()));
        }
        Parcel parcel = packing.start(desk.warehouseId(), now, at);
        return steps.goOn(PackMemory.of(parcel, now), desk);
    }

    /** One new label ends all that a label ends. */
    private void end(String reason, PackOrder order, PackDesk at, Desk desk) {
        List<Long> one = List.of(order.id());
        if (StopWay.of(reason) != StopWay.LABEL) {
            orders.liftStops(desk.warehouseId(), one, reason);
            return;
        }
        List<String> lifted = StopWay.OF_LABELS.stream()
                .filter(label -> orders.liftStops(desk.warehouseId(), one, label) > 0)
                .toList();
        labels.renew(desk.warehouseId(), order, lifted, at);
    }

    Outcome<PackMemory> left(PackMemory memory, Meaning.OfCommand no, Desk desk) {
        return Outcome.advance(PackMemory.NOTHING, PackDialog.OPEN, PackViews.message("pack.open"));
    }

    View view(PackMemory memory, Desk desk) {
        PackOrder order = packing.order(desk.warehouseId(), memory.orderNo());
        String reason = orders.stopOf(desk.warehouseId(), order.id())
                .map(OrderStop::reason)
                .orElse("");
        return View.of(PackViews.message(StopWay.of(reason).question(), order.orderNo(), reason), "confirm")
                .field("order", order.orderNo())
                .field("reason", reason)
                .field("remark", order.buyerRemark())
                .field("note", order.sellerNote())
                .field("gift", order.giftMessage())
                .acts("CONFIRM", "NO");
    }
}
