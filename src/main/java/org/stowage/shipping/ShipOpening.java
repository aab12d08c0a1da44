package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Message;
import org.stowage.task.Outcome;

/** How an order comes onto the desk of a simple warehouse, and off it again. */
@ApplicationScoped
class ShipOpening {

    private final SimpleShipping shipping;
    private final Packing packing;
    private final Parcels parcels;
    private final Warehouses warehouses;
    private final PackSteps desks;
    private final ShipSteps steps;

    ShipOpening(
            SimpleShipping shipping,
            Packing packing,
            Parcels parcels,
            Warehouses warehouses,
            PackSteps desks,
            ShipSteps steps) {
        this.shipping = shipping;
        this.packing = packing;
        this.parcels = parcels;
        this.warehouses = warehouses;
        this.desks = desks;
        this.steps = steps;
    }

    Outcome<ShipMemory> open(Desk desk) {
        Warehouse warehouse = warehouses.byId(desk.warehouseId());
        if (warehouse.mode() != Warehouse.Mode.SIMPLE) {
            return Outcome.refuse(PackViews.message("ship.full-mode", warehouse.code()));
        }
        return next(ShipMemory.NOTHING, desk)
                .map(no -> Outcome.advance(
                        ShipMemory.NOTHING.offering(no), ShipDialog.OPEN, PackViews.message("ship.offered", no)))
                .orElseGet(() -> Outcome.refuse(PackViews.message("ship.nothing")));
    }

    Outcome<ShipMemory> confirm(ShipMemory memory, Meaning.OfCommand confirmed, Desk desk) {
        return take(memory, memory.offered(), desk);
    }

    Outcome<ShipMemory> order(ShipMemory memory, Meaning.OfOrder scanned, Desk desk) {
        return take(memory, scanned.no(), desk);
    }

    Outcome<ShipMemory> parcel(ShipMemory memory, Meaning.OfParcel scanned, Desk desk) {
        Parcel parcel = parcels.get(desk.warehouseId(), scanned.no());
        return take(memory, steps.orderOf(desk, parcel.orderId()).orderNo(), desk);
    }

    Outcome<ShipMemory> skip(ShipMemory memory, Meaning.OfCommand command, Desk desk) {
        long order = packing.order(desk.warehouseId(), memory.offered()).id();
        return offer(memory.skipping(order), desk, "ship.offered");
    }

    /** The order goes back untouched: its empty parcel is forgotten. */
    Outcome<ShipMemory> putDown(ShipMemory memory, Meaning.OfCommand command, Desk desk) {
        leave(memory, desk);
        return offer(memory.skipping(memory.orderId()), desk, "ship.offered");
    }

    Outcome<ShipMemory> counted(ShipMemory memory, Meaning.OfQuantity counted, Desk desk) {
        ShipSql.Wanted item = steps.open(memory, desk).orElseThrow();
        if (counted.quantity() >= item.quantity()) {
            return Outcome.advance(
                    memory,
                    ShipDialog.LINES,
                    PackViews.message("ship.enough", item.sku(), counted.quantity(), item.quantity()));
        }
        leave(memory, desk);
        boolean isShort = steps.isShort(memory, item, counted.quantity(), desk);
        String code = isShort ? "ship.short" : "ship.elsewhere";
        Message named = PackViews.message(code, memory.orderNo(), item.sku(), counted.quantity(), item.quantity());
        ShipMemory without = memory.skipping(memory.orderId());
        Optional<String> following = next(without, desk);
        return following.isPresent()
                ? Outcome.ask(without.offering(following.get()), ShipDialog.OPEN, named)
                : Outcome.finish(named);
    }

    void leave(ShipMemory memory, Desk desk) {
        if (memory.parcelId() > 0) {
            packing.leave(desk.warehouseId(), memory.parcelId(), desks.at(desk));
        }
    }

    private Outcome<ShipMemory> take(ShipMemory memory, String orderNo, Desk desk) {
        PackOrder order = packing.order(desk.warehouseId(), orderNo);
        Parcel parcel = shipping.take(desk.warehouseId(), order, desks.at(desk));
        return steps.begin(memory.on(parcel, order), order, desk);
    }

    private Outcome<ShipMemory> offer(ShipMemory memory, Desk desk, String code) {
        Optional<String> found = next(memory, desk);
        if (found.isPresent()) {
            return Outcome.advance(memory.offering(found.get()), ShipDialog.OPEN, PackViews.message(code, found.get()));
        }
        ShipMemory again = memory.fromTheStart();
        return next(again, desk)
                .map(no -> Outcome.advance(
                        again.offering(no), ShipDialog.OPEN, PackViews.message("ship.from-the-start", no)))
                .orElseGet(() -> Outcome.refuse(PackViews.message("ship.nothing")));
    }

    private Optional<String> next(ShipMemory memory, Desk desk) {
        return shipping.next(desk.warehouseId(), desk.actor().operatorId(), memory.skipped());
    }
}
