package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.Problem;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Message;
import org.stowage.task.Outcome;

/** Gathering an order's goods at the desk of a simple warehouse. Nothing is booked before the box is closed. */
@ApplicationScoped
class ShipSteps {

    private final SimpleShipping shipping;
    private final ShipGoods goods;
    private final ShipOrders orders;
    private final ShipShelf shelf;
    private final ParcelSql parcels;
    private final PackSteps desks;

    ShipSteps(
            SimpleShipping shipping,
            ShipGoods goods,
            ShipOrders orders,
            ShipShelf shelf,
            ParcelSql parcels,
            PackSteps desks) {
        this.shipping = shipping;
        this.goods = goods;
        this.orders = orders;
        this.shelf = shelf;
        this.parcels = parcels;
        this.desks = desks;
    }

    PackOrder orderOf(Desk desk, long orderId) {
        return orders.order(desk.warehouseId(), orderId);
    }

    Outcome<ShipMemory> begin(ShipMemory memory, PackOrder order, Desk desk) {
        return order.hasNotes()
                ? Outcome.ask(memory, ShipDialog.NOTES, PackViews.message("pack.notes", order.orderNo()))
                : goOn(memory, desk, onTheDesk(memory));
    }

    Outcome<ShipMemory> noted(ShipMemory memory, Meaning.OfCommand confirmed, Desk desk) {
        return goOn(memory, desk, onTheDesk(memory));
    }

    Outcome<ShipMemory> unit(ShipMemory memory, Meaning.OfItem scanned, Desk desk) {
        long item = scanned.item().id();
        ShipSql.Wanted wanted = wanted(memory, item, scanned.item().sku(), desk);
        return tick(memory, wanted, Math.addExact(memory.there(item), scanned.units()), desk);
    }

    /** @throws Problem not-on-order: nothing of it is missing */
    ShipSql.Wanted wanted(ShipMemory memory, long item, String sku, Desk desk) {
        return goods.wanted(memory, desk).stream()
                .filter(one -> one.itemId() == item && memory.there(item) < one.quantity())
                .findFirst()
                .orElseThrow(() -> Problem.of(ShippingProblem.NOT_ON_ORDER, sku, memory.orderNo()));
    }

    boolean isOpen(ShipMemory memory, Meaning meaning, Desk desk) {
        return meaning instanceof Meaning.OfItem scanned
                && goods.wanted(memory, desk).stream()
                        .anyMatch(one ->
                                one.itemId() == scanned.item().id() && memory.there(one.itemId()) < one.quantity());
    }

    Outcome<ShipMemory> quantity(ShipMemory memory, Meaning.OfQuantity typed, Desk desk) {
        return tick(memory, counted(memory, desk), typed.quantity(), desk);
    }

    /** The item that a typed number counts: the one ticked last, else the first one. */
    ShipSql.Wanted counted(ShipMemory memory, Desk desk) {
        return goods.wanted(memory, desk).stream()
                .filter(one -> one.itemId() == memory.lastItem())
                .findFirst()
                .or(() -> open(memory, desk))
                .orElseThrow();
    }

    Outcome<ShipMemory> all(ShipMemory memory, Meaning.OfCommand command, Desk desk) {
        ShipMemory full = memory;
        for (ShipSql.Wanted item : goods.wanted(memory, desk)) {
            full = full.ticked(item.itemId(), item.quantity());
        }
        return goOn(full, desk, PackViews.message("ship.all-there", memory.orderNo()));
    }

    Outcome<ShipMemory> askShort(ShipMemory memory, Meaning.OfCommand command, Desk desk) {
        String sku = open(memory, desk).map(ShipSql.Wanted::sku).orElse("");
        return Outcome.ask(memory, ShipDialog.SHORT, PackViews.message("ship.how-many", sku));
    }

    /** The book follows what was counted. @return whether the order waits for goods now */
    boolean isShort(ShipMemory memory, ShipSql.Wanted item, long there, Desk desk) {
        shelf.counted(desk.warehouseId(), memory.orderId(), item, there, desks.at(desk));
        return orders.isShort(desk.warehouseId(), memory.orderId());
    }

    /** The item that is not all there yet: the one ticked last, else the first one. */
    Optional<ShipSql.Wanted> open(ShipMemory memory, Desk desk) {
        List<ShipSql.Wanted> open = goods.wanted(memory, desk).stream()
                .filter(item -> memory.there(item.itemId()) < item.quantity())
                .toList();
        return open.stream()
                .filter(item -> item.itemId() == memory.lastItem())
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    Outcome<ShipMemory> tick(ShipMemory memory, ShipSql.Wanted item, long units, Desk desk) {
        if (units > item.quantity()) {
            throw Problem.of(ShippingProblem.OVER_QUANTITY, item.sku(), item.quantity());
        }
        ShipMemory ticked = memory.ticked(item.itemId(), units);
        return goOn(ticked, desk, PackViews.message("ship.there", item.sku(), units, item.quantity()));
    }

    private Outcome<ShipMemory> goOn(ShipMemory memory, Desk desk, Message message) {
        Parcel parcel = parcels.lock(desk.warehouseId(), memory.parcelId());
        shipping.mustStillGo(desk.warehouseId(), parcel, orderOf(desk, memory.orderId()));
        if (WaybillDesk.isAtTheLabel(parcel)) {
            return Outcome.advance(memory, ShipDialog.LABEL, message);
        }
        boolean isGathered =
                parcel.status() != ParcelStatus.OPEN || open(memory, desk).isEmpty();
        if (isGathered) {
            goods.propose(memory, desk);
        }
        return Outcome.advance(memory, isGathered ? ShipDialog.BOX : ShipDialog.LINES, message);
    }

    private static Message onTheDesk(ShipMemory memory) {
        return PackViews.message("pack.on-the-desk", memory.orderNo(), memory.parcelNo());
    }
}
