package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.outbound.LineQuantity;
import org.stowage.outbound.OrderHead;
import org.stowage.outbound.OrderStop;
import org.stowage.outbound.Orders;
import org.stowage.picking.PickedGoods;
import org.stowage.picking.Picking;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;
import org.stowage.task.Message;

/** The goods of parcels in the books: out of the tote, into the parcel, and along with it. */
@ApplicationScoped
class PackedGoods {

    private final ParcelSql parcels;
    private final Picking picking;
    private final StockLedger ledger;
    private final Orders orders;
    private final UsedBoxes boxes;
    private final PackedSerials serials;

    PackedGoods(
            ParcelSql parcels,
            Picking picking,
            StockLedger ledger,
            Orders orders,
            UsedBoxes boxes,
            PackedSerials serials) {
        this.parcels = parcels;
        this.picking = picking;
        this.ledger = ledger;
        this.orders = orders;
        this.boxes = boxes;
        this.serials = serials;
    }

    /** Nobody stops the order until this act is done. */
    void mustNotBeStopped(long warehouseId, long orderId) {
        for (OrderStop stop : orders.lockForWork(warehouseId, List.of(orderId))) {
            throw StopWay.refusal(stop);
        }
    }

    /** Nobody changes it until this act is done: units are to come out, or nothing stops it. */
    void mustBeStoppedForTheDesk(long warehouseId, long orderId) {
        for (OrderStop stop : orders.lockForWork(warehouseId, List.of(orderId))) {
            if (!stop.isForTheDesk()) {
                throw StopWay.refusal(stop);
            }
        }
    }

    /** As {@link #mustNotBeStopped}, for acts of nobody's. */
    boolean isStopped(Parcel parcel) {
        return !orders.lockForWork(parcel.warehouseId(), List.of(parcel.orderId()))
                .isEmpty();
    }

    /** The order of this number, as {@link #mustNotBeStopped}. @throws Problem not-found, order-stopped */
    long lock(long warehouseId, String orderNo) {
        OrderHead order = orders.lockForWork(warehouseId, orderNo)
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "order " + orderNo));
        if (order.isStopped()) {
            mustNotBeStopped(warehouseId, order.id());
        }
        return order.id();
    }

    void put(long warehouseId, Parcel parcel, List<PackedUnits> put, PackDesk desk) {
        if (put.isEmpty()) {
            return;
        }
        for (PackedUnits one : put) {
            if (one.quantity() > one.from().quantity()) {
                throw Problem.of(
                        ShippingProblem.OVER_QUANTITY,
                        one.from().sku(),
                        one.from().quantity());
            }
        }
        picking.takeForPacking(
                warehouseId,
                put.stream().collect(Collectors.toMap(units -> units.from().id(), PackedUnits::quantity, Long::sum)));
        List<PickedGoods> fetched = put.stream().map(PackedUnits::goods).toList();
        book(parcel, fetched, serials.ofUnits(warehouseId, into(parcel, fetched), put), desk);
    }

    /**
     * What was fetched for packing goes into the parcel.
     *
     * @param order as it was before they were fetched: where none of it is kept by serial the ledger is not asked
     * @param said numbers that were read, by sku
     * @throws Problem serials-missing, serials-differ, serial-elsewhere, serial-not-here, not-by-serial
     * @return what of these lines is in it now
     */
    List<ParcelSql.Content> book(
            Parcel parcel, PackOrder order, List<PickedGoods> fetched, Map<String, List<String>> said, PackDesk desk) {
        List<StockMove> moves = into(parcel, fetched);
        boolean unnamed = said.isEmpty() && !order.bySerial();
        return book(parcel, fetched, unnamed ? moves : serials.said(parcel.warehouseId(), moves, said), desk);
    }

    private List<ParcelSql.Content> book(
            Parcel parcel, List<PickedGoods> fetched, List<StockMove> moves, PackDesk desk) {
        post(parcel.warehouseId(), MoveReason.PACK, desk, moves);
        return parcels.addContent(parcel.warehouseId(), parcel.id(), fetched);
    }

    private static List<StockMove> into(Parcel parcel, List<PickedGoods> fetched) {
        Place into = Place.at(parcel.locationId()).in(parcel.handlingUnitId());
        return fetched.stream()
                .map(units -> StockMove.of(
                        units.itemId(),
                        units.lotId(),
                        units.ownerId(),
                        units.quantity(),
                        Place.at(units.locationId()).in(units.handlingUnitId()),
                        into))
                .toList();
    }

    /** All that waits for the order, away from where it lay. */
    List<PickedGoods> fetchAll(long warehouseId, long orderId) {
        return picking.takeAllForPacking(warehouseId, orderId);
    }

    /** All of it is in the parcel: the order's lines are packed. */
    void packed(Parcel parcel, List<ParcelSql.Content> content, long actorId) {
        List<LineQuantity> lines = content.stream()
                .map(line -> new LineQuantity(line.orderLineId(), line.quantity()))
                .toList();
        if (lines.isEmpty()) {
            throw Problem.of(ShippingProblem.NOTHING_TO_PACK, parcel.parcelNo());
        }
        orders.linesPacked(parcel.warehouseId(), actorId, lines);
    }

    /** @throws Problem unknown-box, box-inactive */
    Weighing weighing(Parcel parcel, Weighing said, List<ParcelSql.Content> content) {
        return boxes.weighing(parcel, said, content);
    }

    /** @return what cannot be right about it */
    Optional<Message> reweigh(Parcel parcel, long grams) {
        parcels.reweighed(parcel.warehouseId(), parcel.id(), grams);
        return boxes.anomaly(parcel, parcels.content(parcel.warehouseId(), parcel.id()), grams);
    }

    /** The parcel is closed: its box is used up. */
    Parcel boxed(Parcel closed, PackDesk desk) {
        boxes.draw(closed, desk);
        return closed;
    }

    /** The parcel is carried to another location, its goods with it. */
    void carry(long warehouseId, Parcel parcel, long toLocationId, PackDesk desk) {
        List<ParcelSql.Content> content = parcels.content(warehouseId, parcel.id());
        if (parcel.locationId() == toLocationId || content.isEmpty()) {
            return;
        }
        post(
                warehouseId,
                MoveReason.MOVE,
                desk,
                content.stream()
                        .map(line -> StockMove.of(
                                line.itemId(),
                                line.lotId(),
                                line.ownerId(),
                                line.quantity(),
                                Place.at(parcel.locationId()).in(parcel.handlingUnitId()),
                                Place.at(toLocationId).in(parcel.handlingUnitId())))
                        .toList());
    }

    private void post(long warehouseId, MoveReason reason, PackDesk desk, List<StockMove> moves) {
        String cause = desk.cause() + ":" + reason;
        ledger.post(new Posting(warehouseId, reason, cause, desk.actorId(), desk.happenedAt(), moves));
    }
}
