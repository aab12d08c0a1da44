package org.stowage.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.stowage.kernel.Problem;
import org.stowage.stock.HandlingUnit;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Message;
import org.stowage.task.Outcome;
import org.stowage.task.View;

/** What each scan beside an open bag does. */
@ApplicationScoped
class BagSteps {

    private final Bags bags;

    BagSteps(Bags bags) {
        this.bags = bags;
    }

    Outcome<BagMemory> bag(BagMemory memory, Meaning.OfHandlingUnit scanned, Desk desk) {
        if (isParcel(scanned)) {
            return where(scanned.lpn(), desk);
        }
        HandlingUnit bag = bags.open(desk.warehouseId(), scanned.lpn());
        List<AtDoor> inside = bags.content(desk.warehouseId(), bag);
        BagMemory now = new BagMemory(bag.lpn(), "");
        String stopped =
                inside.stream().filter(AtDoor::mustStay).map(AtDoor::shown).collect(Collectors.joining(", "));
        return stopped.isEmpty()
                ? Outcome.advance(now, BagDialog.CONTENT, Words.message("bag.opened", bag.lpn(), inside.size()))
                : Outcome.ask(now, BagDialog.CONTENT, Words.message("bag.stopped-inside", bag.lpn(), stopped));
    }

    Outcome<BagMemory> where(BagMemory memory, Meaning.OfParcel scanned, Desk desk) {
        return where(scanned.no(), desk);
    }

    Outcome<BagMemory> whereByWaybill(BagMemory memory, Meaning.OfWaybill scanned, Desk desk) {
        return where(scanned.no(), desk);
    }

    private Outcome<BagMemory> where(String no, Desk desk) {
        AtDoor parcel = bags.parcel(desk.warehouseId(), no);
        if (parcel.bag() != null) {
            return stay(Words.message("bag.lies-in", parcel.parcelNo(), parcel.bag()));
        }
        return stay(bags.placeOf(desk.warehouseId(), parcel)
                .map(place -> Words.message("bag.belongs", parcel.parcelNo(), parcel.carrier() + "", place))
                .orElseGet(() -> Words.message("bag.no-lane", parcel.parcelNo(), parcel.carrier() + "")));
    }

    private static Outcome<BagMemory> stay(Message message) {
        return Outcome.advance(BagMemory.NOTHING, BagDialog.BAG, message);
    }

    Outcome<BagMemory> parcel(BagMemory memory, Meaning.OfParcel scanned, Desk desk) {
        return put(memory, scanned.no(), desk);
    }

    Outcome<BagMemory> waybill(BagMemory memory, Meaning.OfWaybill scanned, Desk desk) {
        return put(memory, scanned.no(), desk);
    }

    Outcome<BagMemory> unit(BagMemory memory, Meaning.OfHandlingUnit scanned, Desk desk) {
        if (isParcel(scanned)) {
            return put(memory, scanned.lpn(), desk);
        }
        HandlingUnit known = scanned.unit();
        HandlingUnit into = bags.open(desk.warehouseId(), memory.lpn());
        if (known == null) {
            throw Problem.of(HandoverProblem.BAG_EMPTY, scanned.lpn());
        }
        if (known.parentId() == into.id()) {
            return askOut(memory, known.lpn());
        }
        int parcels = bags.nest(desk.warehouseId(), into, bags.open(desk.warehouseId(), known.lpn()));
        return Outcome.advance(
                memory, BagDialog.CONTENT, Words.message("bag.bag-in", known.lpn(), parcels, count(into, desk)));
    }

    private Outcome<BagMemory> put(BagMemory memory, String no, Desk desk) {
        HandlingUnit into = bags.open(desk.warehouseId(), memory.lpn());
        AtDoor parcel = bags.parcel(desk.warehouseId(), no);
        if (parcel.bagId() == into.id()) {
            return askOut(memory, parcel.parcelNo());
        }
        bags.put(desk.warehouseId(), into, parcel.parcelNo());
        return Outcome.advance(
                memory, BagDialog.CONTENT, Words.message("bag.in", parcel.parcelNo(), count(into, desk)));
    }

    private static Outcome<BagMemory> askOut(BagMemory memory, String code) {
        return Outcome.ask(
                new BagMemory(memory.lpn(), code), BagDialog.OUT, Words.message("bag.out?", code, memory.lpn()));
    }

    Outcome<BagMemory> out(BagMemory memory, Meaning.OfCommand yes, Desk desk) {
        bags.takeOut(desk.warehouseId(), memory.asked());
        return Outcome.advance(
                new BagMemory(memory.lpn(), ""),
                BagDialog.CONTENT,
                Words.message("bag.is-out", memory.asked(), memory.lpn()));
    }

    Outcome<BagMemory> stays(BagMemory memory, Meaning.OfCommand no, Desk desk) {
        return Outcome.advance(
                new BagMemory(memory.lpn(), ""),
                BagDialog.CONTENT,
                Words.message("bag.stays", memory.asked(), memory.lpn()));
    }

    Outcome<BagMemory> done(BagMemory memory, Meaning.OfCommand done, Desk desk) {
        HandlingUnit bag = bags.open(desk.warehouseId(), memory.lpn());
        return Outcome.finish(Words.message("bag.done", bag.lpn(), count(bag, desk)));
    }

    View view(String step, BagMemory memory, Desk desk) {
        if (step.equals(BagDialog.BAG)) {
            return View.of(Words.message("bag.open"), "handlingUnit", "parcel", "waybill");
        }
        if (step.equals(BagDialog.OUT)) {
            return View.of(Words.message("bag.out?", memory.asked(), memory.lpn()), "confirm")
                    .field("handlingUnit", memory.lpn())
                    .acts("YES", "NO");
        }
        List<AtDoor> inside = bags.content(desk.warehouseId(), bags.open(desk.warehouseId(), memory.lpn()));
        View view = View.of(Words.message("bag.next", memory.lpn(), inside.size()), "parcel", "waybill", "handlingUnit")
                .field("handlingUnit", memory.lpn())
                .acts("DONE");
        return inside.isEmpty()
                ? view
                : view.field("carrier", inside.getFirst().carrier())
                        .field("lane", inside.getFirst().lane());
    }

    private int count(HandlingUnit bag, Desk desk) {
        return bags.content(desk.warehouseId(), bag).size();
    }

    /** A parcel's box bears its number as a unit code too. */
    static boolean isParcel(Meaning.OfHandlingUnit scanned) {
        HandlingUnit unit = scanned.unit();
        return unit != null && unit.kind() == HandlingUnit.Kind.PARCEL;
    }
}
