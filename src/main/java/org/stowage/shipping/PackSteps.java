package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Role;
import org.stowage.kernel.Problem;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Message;
import org.stowage.task.Outcome;

/** What each scan at the packing desk does once a parcel is open. */
@ApplicationScoped
class PackSteps {

    private final Packing packing;
    private final ParcelSql parcels;
    private final PackPlaces places;
    private final PackClosing closing;
    private final BoxStep boxes;
    private final PackSerials serials;

    PackSteps(
            Packing packing,
            ParcelSql parcels,
            PackPlaces places,
            PackClosing closing,
            BoxStep boxes,
            PackSerials serials) {
        this.packing = packing;
        this.parcels = parcels;
        this.places = places;
        this.closing = closing;
        this.boxes = boxes;
        this.serials = serials;
    }

    PackDesk at(Desk desk) {
        return places.at(desk);
    }

    Outcome<PackMemory> begin(PackMemory memory, PackOrder order, Desk desk) {
        return order.hasNotes()
                ? Outcome.ask(memory, PackDialog.NOTES, PackViews.message("pack.notes", order.orderNo()))
                : goOn(memory, desk);
    }

    Outcome<PackMemory> noted(PackMemory memory, Meaning.OfCommand confirmed, Desk desk) {
        return goOn(memory, desk);
    }

    Outcome<PackMemory> unit(PackMemory memory, Meaning.OfItem scanned, Desk desk) {
        List<WaitingGoods> open = ofItem(memory, scanned.item().id(), desk);
        if (open.isEmpty()) {
            throw Problem.of(ShippingProblem.NOT_ON_ORDER, scanned.item().sku(), memory.orderNo());
        }
        String lot = scanned.lot();
        List<WaitingGoods> right = lot == null
                ? open
                : open.stream()
                        .filter(goods -> goods.lot().equalsIgnoreCase(lot))
                        .toList();
        if (right.isEmpty()) {
            throw Problem.of(ShippingProblem.WRONG_LOT, scanned.item().sku(), lot + "", WaitingGoods.lots(open));
        }
        long units = memory.times() == PackMemory.ALL
                ? WaitingGoods.units(right)
                : Math.multiplyExact(scanned.units(), memory.times());
        return right.getFirst().bySerial()
                ? serials.ask(memory, scanned, units)
                        .orElseGet(() -> numbered(memory, right, scanned.serial() + "", desk))
                : put(memory, right, units, desk);
    }

    Outcome<PackMemory> serial(PackMemory memory, Meaning.OfText read, Desk desk) {
        PackMemory.Unread unit = Objects.requireNonNull(memory.unread());
        List<WaitingGoods> right = ofItem(memory, unit.itemId(), desk).stream()
                .filter(goods -> unit.lot() == null || goods.lot().equalsIgnoreCase(unit.lot()))
                .toList();
        if (right.isEmpty()) {
            throw Problem.of(ShippingProblem.NOT_ON_ORDER, unit.sku(), memory.orderNo());
        }
        return numbered(memory, right, read.text().strip(), desk);
    }

    Outcome<PackMemory> serialOf(PackMemory memory, Meaning.OfItem scanned, Desk desk) {
        PackMemory.Unread unit = Objects.requireNonNull(memory.unread());
        return scanned.serialOf(unit.itemId())
                .map(read -> serial(memory, read, desk))
                .orElseGet(() -> Outcome.refuse(PackViews.message("pack.serial", unit.sku())));
    }

    private Outcome<PackMemory> numbered(PackMemory memory, List<WaitingGoods> right, String serial, Desk desk) {
        PackedUnits unit = serials.unit(desk.warehouseId(), right, serial);
        return put(
                memory,
                List.of(unit),
                desk,
                PackViews.message("pack.packed-serial", unit.from().sku(), serial));
    }

    boolean isOpen(PackMemory memory, Meaning meaning, Desk desk) {
        return meaning instanceof Meaning.OfItem scanned
                && !ofItem(memory, scanned.item().id(), desk).isEmpty();
    }

    Outcome<PackMemory> quantity(PackMemory memory, Meaning.OfQuantity typed, Desk desk) {
        if (memory.lastItem() == null) {
            return Outcome.advance(
                    memory.times(typed.quantity()), PackDialog.ITEM, PackViews.message("pack.times", typed.quantity()));
        }
        long more = typed.quantity() - memory.lastCount();
        if (more < 1) {
            return Outcome.refuse(PackViews.message("pack.fewer-than-scanned", memory.lastCount(), typed.quantity()));
        }
        List<WaitingGoods> open = ofItem(memory, memory.lastItem(), desk);
        return open.getFirst().bySerial() ? PackSerials.each(open) : put(memory, open, more, desk);
    }

    Outcome<PackMemory> all(PackMemory memory, Meaning.OfCommand command, Desk desk) {
        if (memory.lastItem() == null) {
            return Outcome.advance(
                    memory.times(PackMemory.ALL), PackDialog.ITEM, PackViews.message("pack.all-of-next"));
        }
        List<WaitingGoods> open = ofItem(memory, memory.lastItem(), desk);
        return open.getFirst().bySerial() ? PackSerials.each(open) : put(memory, open, WaitingGoods.units(open), desk);
    }

    Outcome<PackMemory> box(PackMemory memory, Meaning.OfBox scanned, Desk desk) {
        return toWeight(memory.in(boxes.taken(scanned.code(), desk)), desk);
    }

    Outcome<PackMemory> proposedBox(PackMemory memory, Meaning.OfCommand confirmed, Desk desk) {
        return toWeight(memory.in(boxes.proposed(memory.parcelId(), memory.box(), desk)), desk);
    }

    Outcome<PackMemory> boxCount(PackMemory memory, Meaning.OfQuantity typed, Desk desk) {
        return Outcome.advance(
                memory, PackDialog.BOX, boxes.several(memory.parcelId(), typed.quantity(), at(desk), desk));
    }

    Outcome<PackMemory> weight(PackMemory memory, Meaning.OfWeight scanned, Desk desk) {
        if (scanned.grams() < 1 || scanned.grams() > Weights.MOST) {
            throw Problem.of(ShippingProblem.INVALID_WEIGHT, scanned.grams(), Weights.MOST);
        }
        List<ParcelSql.Content> content = parcels.content(desk.warehouseId(), memory.parcelId());
        Message anomaly = boxes.anomaly(content, memory.box(), scanned.grams(), desk);
        return anomaly == null
                ? weigh(memory, scanned.grams(), desk)
                : Outcome.ask(memory.weighing(scanned.grams()), PackDialog.WEIGHT_OFF, anomaly);
    }

    /** In the fast lane the plate says the weight behind the label: one that cannot be right is told before the label is scanned. */
    Outcome<PackMemory> weightOfLabelled(PackMemory memory, Meaning.OfWeight scanned, Desk desk) {
        return closing.weighed(memory, scanned.grams(), at(desk), desk);
    }

    Outcome<PackMemory> weightConfirmed(PackMemory memory, Meaning.OfCommand confirmed, Desk desk) {
        boolean may = desk.actor().has(Role.MANAGER) || desk.actor().has(Role.PACKER);
        return may ? weigh(memory, memory.grams(), desk) : Outcome.refuse(PackViews.message("pack.weight-needs-role"));
    }

    Outcome<PackMemory> parcelScanned(PackMemory memory, Meaning.OfParcel scanned, Desk desk) {
        return label(memory, scanned.no(), desk);
    }

    Outcome<PackMemory> waybillScanned(PackMemory memory, Meaning.OfWaybill scanned, Desk desk) {
        return label(memory, scanned.no(), desk);
    }

    Outcome<PackMemory> reprint(PackMemory memory, Meaning.OfCommand command, Desk desk) {
        reprint(desk, memory.parcelNo());
        return Outcome.advance(memory, PackDialog.LABEL, PackViews.message("pack.reprinted", memory.parcelNo()));
    }

    Outcome<PackMemory> askAgain(PackMemory memory, Meaning.OfCommand command, Desk desk) {
        Parcel asked = askAgain(memory.parcelId(), desk);
        return Outcome.advance(memory, PackDialog.LABEL, WaybillDesk.weighed(asked));
    }

    /** The carrier said no and something was put right since: it is asked under another id. */
    Parcel askAgain(long parcelId, Desk desk) {
        return packing.askAgain(desk.warehouseId(), parcelId, at(desk));
    }

    void reprint(Desk desk, String parcelNo) {
        packing.reprint(desk.warehouseId(), parcelNo, at(desk));
    }

    Outcome<PackMemory> askPark(PackMemory memory, Meaning.OfCommand command, Desk desk) {
        return Outcome.ask(memory, PackDialog.PARK, PackViews.message("pack.why-park"));
    }

    /** What is in the box stays in it; the rest of the order goes into another one. */
    Outcome<PackMemory> parcel(PackMemory memory, Meaning.OfCommand command, Desk desk) {
        List<ParcelSql.Content> content = parcels.content(desk.warehouseId(), memory.parcelId());
        if (content.isEmpty()) {
            return Outcome.refuse(PackViews.message("pack.parcel-empty", memory.parcelNo()));
        }
        boxes.propose(memory.parcelId(), ParcelBoxes.units(content), desk);
        return Outcome.advance(
                memory.going(PackMemory.Way.FURTHER),
                PackDialog.BOX,
                PackViews.message("pack.parcel-full", memory.parcelNo()));
    }

    /** The scale stands elsewhere: the full box goes there, and gets its label there. */
    Outcome<PackMemory> toWeighOut(PackMemory memory, Meaning.OfCommand command, Desk desk) {
        return closing.toWeighOut(memory, at(desk), desk);
    }

    void leave(PackMemory memory, Desk desk) {
        if (memory.parcelId() > 0) {
            packing.leave(desk.warehouseId(), memory.parcelId(), at(desk));
        }
    }

    private Outcome<PackMemory> put(PackMemory memory, List<WaitingGoods> from, long quantity, Desk desk) {
        long open = from.stream().mapToLong(WaitingGoods::quantity).sum();
        WaitingGoods first = from.getFirst();
        if (quantity > open) {
            throw Problem.of(ShippingProblem.OVER_QUANTITY, first.sku(), open);
        }
        List<PackedUnits> units = new ArrayList<>();
        long left = quantity;
        for (WaitingGoods goods : from) {
            long take = Math.min(left, goods.quantity());
            if (take > 0) {
                units.add(new PackedUnits(goods, take));
                left -= take;
            }
        }
        return put(memory, units, desk, PackViews.message("pack.packed", first.sku(), quantity));
    }

    private Outcome<PackMemory> put(PackMemory memory, List<PackedUnits> units, Desk desk, Message message) {
        Parcel parcel = parcels.lock(desk.warehouseId(), memory.parcelId());
        packing.put(desk.warehouseId(), parcel, units, at(desk));
        long item = units.getFirst().from().itemId();
        long quantity = units.stream().mapToLong(PackedUnits::quantity).sum();
        boolean more = !ofItem(memory, item, desk).isEmpty();
        return goOn(more ? memory.counted(item, quantity) : memory.itemDone(), desk, message);
    }

    private Outcome<PackMemory> weigh(PackMemory memory, long grams, Desk desk) {
        Parcel parcel = packing.weigh(desk.warehouseId(), memory.parcelId(), memory.box(), grams, at(desk));
        return Outcome.advance(memory, PackDialog.LABEL, WaybillDesk.weighed(parcel));
    }

    private Outcome<PackMemory> label(PackMemory memory, String no, Desk desk) {
        Parcel parcel = parcels.lock(desk.warehouseId(), memory.parcelId());
        if (!packing.isLabelOf(parcel, no)) {
            return Outcome.refuse(PackViews.message("pack.wrong-label", no, parcel.waybillNo() + ""));
        }
        return closing.close(memory, parcel, at(desk), desk);
    }

    private Outcome<PackMemory> toWeight(PackMemory memory, Desk desk) {
        packing.mustNotBeStopped(desk.warehouseId(), packing.order(desk.warehouseId(), memory.orderNo()));
        return Outcome.advance(memory, PackDialog.WEIGHT, PackViews.message("pack.weigh"));
    }

    Outcome<PackMemory> goOn(PackMemory memory, Desk desk) {
        Message message = PackViews.message("pack.on-the-desk", memory.orderNo(), memory.parcelNo());
        Parcel parcel = parcels.lock(desk.warehouseId(), memory.parcelId());
        // a box that has its weight is full, whatever of the order still waits for another one
        return parcel.status() != ParcelStatus.OPEN && WaybillDesk.isAtTheLabel(parcel)
                ? Outcome.advance(memory.going(PackMemory.Way.FURTHER), PackDialog.LABEL, message)
                : goOn(memory, desk, message);
    }

    /** Where the order stands now, behind what was just done. */
    Outcome<PackMemory> goOn(PackMemory memory, Desk desk, Message message) {
        if (!packing.waiting(desk.warehouseId(), memory.orderId()).isEmpty()) {
            return Outcome.advance(memory, PackDialog.ITEM, message);
        }
        Parcel parcel = parcels.lock(desk.warehouseId(), memory.parcelId());
        if (WaybillDesk.isAtTheLabel(parcel)) {
            return Outcome.advance(memory, PackDialog.LABEL, message);
        }
        boxes.propose(parcel.id(), ParcelBoxes.units(parcels.content(desk.warehouseId(), parcel.id())), desk);
        return Outcome.advance(memory, PackDialog.BOX, message);
    }

    private List<WaitingGoods> ofItem(PackMemory memory, @Nullable Long itemId, Desk desk) {
        return packing.waiting(desk.warehouseId(), memory.orderId()).stream()
                .filter(goods -> itemId != null && goods.itemId() == itemId)
                .toList();
    }
}
