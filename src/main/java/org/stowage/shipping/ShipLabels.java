package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouses;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Message;
import org.stowage.task.Outcome;

/** From the closed box to the label on it, at the desk of a simple warehouse. */
@ApplicationScoped
class ShipLabels {

    private final SimpleShipping shipping;
    private final Packing packing;
    private final ParcelSql parcels;
    private final ShipGoods goods;
    private final PackSteps desks;
    private final Warehouses warehouses;

    ShipLabels(
            SimpleShipping shipping,
            Packing packing,
            ParcelSql parcels,
            ShipGoods goods,
            PackSteps desks,
            Warehouses warehouses) {
        this.shipping = shipping;
        this.packing = packing;
        this.parcels = parcels;
        this.goods = goods;
        this.desks = desks;
        this.warehouses = warehouses;
    }

    Outcome<ShipMemory> box(ShipMemory memory, Meaning.OfBox scanned, Desk desk) {
        return toWeight(memory.in(goods.boxes().taken(scanned.code(), desk)), desk);
    }

    Outcome<ShipMemory> proposedBox(ShipMemory memory, Meaning.OfCommand confirmed, Desk desk) {
        return toWeight(memory.in(goods.boxes().proposed(memory.parcelId(), memory.box(), desk)), desk);
    }

    Outcome<ShipMemory> boxCount(ShipMemory memory, Meaning.OfQuantity typed, Desk desk) {
        return Outcome.advance(
                memory,
                ShipDialog.BOX,
                goods.boxes().several(memory.parcelId(), typed.quantity(), desks.at(desk), desk));
    }

    Outcome<ShipMemory> noBox(ShipMemory memory, Meaning.OfCommand command, Desk desk) {
        return toWeight(memory.in(null), desk);
    }

    Outcome<ShipMemory> weight(ShipMemory memory, Meaning.OfWeight scanned, Desk desk) {
        if (scanned.grams() < 1 || scanned.grams() > Weights.MOST) {
            throw Problem.of(ShippingProblem.INVALID_WEIGHT, scanned.grams(), Weights.MOST);
        }
        Message anomaly = goods.boxes().anomaly(goods.content(memory, desk), memory.box(), scanned.grams(), desk);
        return anomaly == null
                ? label(memory, scanned.grams(), desk)
                : Outcome.ask(memory.weighing(scanned.grams()), ShipDialog.WEIGHT_OFF, anomaly);
    }

    Outcome<ShipMemory> weightConfirmed(ShipMemory memory, Meaning.OfCommand confirmed, Desk desk) {
        return label(memory, memory.grams(), desk);
    }

    Outcome<ShipMemory> unweighed(ShipMemory memory, Meaning.OfCommand command, Desk desk) {
        return label(memory, null, desk);
    }

    Outcome<ShipMemory> parcelScanned(ShipMemory memory, Meaning.OfParcel scanned, Desk desk) {
        return scanned(memory, scanned.no(), desk);
    }

    Outcome<ShipMemory> waybillScanned(ShipMemory memory, Meaning.OfWaybill scanned, Desk desk) {
        return scanned(memory, scanned.no(), desk);
    }

    Outcome<ShipMemory> byHand(ShipMemory memory, Meaning.OfCommand confirmed, Desk desk) {
        return close(memory, false, desk);
    }

    Outcome<ShipMemory> reprint(ShipMemory memory, Meaning.OfCommand command, Desk desk) {
        desks.reprint(desk, memory.parcelNo());
        return Outcome.advance(memory, ShipDialog.LABEL, PackViews.message("pack.reprinted", memory.parcelNo()));
    }

    Outcome<ShipMemory> askAgain(ShipMemory memory, Meaning.OfCommand command, Desk desk) {
        Parcel asked = desks.askAgain(memory.parcelId(), desk);
        return Outcome.advance(memory, ShipDialog.LABEL, WaybillDesk.weighed(asked));
    }

    private Outcome<ShipMemory> toWeight(ShipMemory memory, Desk desk) {
        Parcel parcel = parcels.lock(desk.warehouseId(), memory.parcelId());
        shipping.mustStillGo(desk.warehouseId(), parcel, packing.order(desk.warehouseId(), memory.orderNo()));
        return Outcome.advance(memory, ShipDialog.WEIGHT, PackViews.message("pack.weigh"));
    }

    private Outcome<ShipMemory> label(ShipMemory memory, @Nullable Long grams, Desk desk) {
        Parcel parcel = shipping.label(
                warehouses.byId(desk.warehouseId()),
                memory.parcelId(),
                memory.serials(),
                new Weighing(memory.box(), grams, null),
                desks.at(desk));
        return Outcome.advance(memory, ShipDialog.LABEL, WaybillDesk.weighed(parcel));
    }

    private Outcome<ShipMemory> scanned(ShipMemory memory, String no, Desk desk) {
        Parcel parcel = parcels.lock(desk.warehouseId(), memory.parcelId());
        if (!packing.isLabelOf(parcel, no)) {
            return Outcome.refuse(PackViews.message("pack.wrong-label", no, parcel.waybillNo() + ""));
        }
        return close(memory, true, desk);
    }

    private Outcome<ShipMemory> close(ShipMemory memory, boolean labelScanned, Desk desk) {
        packing.close(desk.warehouseId(), memory.parcelId(), labelScanned, desks.at(desk));
        Optional<String> next = shipping.next(desk.warehouseId(), desk.actor().operatorId(), memory.skipped());
        return next.isPresent()
                ? Outcome.advance(
                        memory.offering(next.get()),
                        ShipDialog.OPEN,
                        PackViews.message("ship.closed", memory.orderNo(), memory.parcelNo(), next.get()))
                : Outcome.finish(PackViews.message("ship.closed-last", memory.orderNo(), memory.parcelNo()));
    }
}
