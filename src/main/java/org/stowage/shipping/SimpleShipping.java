package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.outbound.OrderHead;
import org.stowage.picking.NewWave;
import org.stowage.picking.Picking;
import org.stowage.picking.Released;
import org.stowage.picking.Waves;
import org.stowage.site.Warehouse;

/**
 * Shipping from one desk, in a warehouse of simple mode: an order is taken, its goods are gathered by hand, and when the box
 * is closed the order is released, allocated, picked, packed and labelled in one transaction, through the same methods as in
 * full mode. Until then nothing of it is work on the floor: only an empty parcel says who has the order, so that whatever
 * breaks off in between is taken up by the same act again.
 */
@ApplicationScoped
public class SimpleShipping {

    private final ShipSql sql;
    private final ShipOrders orders;
    private final Packing packing;
    private final DeskParcels desks;
    private final Waves waves;
    private final Picking picking;

    SimpleShipping(ShipSql sql, ShipOrders orders, Packing packing, DeskParcels desks, Waves waves, Picking picking) {
        this.sql = sql;
        this.orders = orders;
        this.packing = packing;
        this.desks = desks;
        this.waves = waves;
        this.picking = picking;
    }

    /** The order to be shipped next: one that this operator has begun, else the nearest deadline. */
    @Transactional
    public Optional<String> next(long warehouseId, long actorId, Collection<Long> skipped) {
        return sql.next(warehouseId, actorId, skipped);
    }

    /**
     * The order is on this desk now, with a parcel that is still empty, or where it stood when it was left.
     *
     * @throws Problem order-stopped, already-packed-by, already-packed, order-short, order-held, order-not-due,
     *     order-not-to-ship, no-carrier
     */
    @Transactional
    @Retrying
    public Parcel take(long warehouseId, PackOrder order, PackDesk desk) {
        packing.mustNotBeStopped(warehouseId, order);
        Optional<Parcel> open = orders.onADesk(warehouseId, order.id());
        if (open.isEmpty()) {
            orders.mustWait(warehouseId, order.id());
            return packing.open(warehouseId, order, desk);
        }
        if (open.get().status() == ParcelStatus.OPEN) {
            orders.mustWait(warehouseId, order.id());
        }
        return desks.resume(warehouseId, order, open.get().id(), desk);
    }

    /** @throws Problem as {@link #take}, for an order that has changed meanwhile */
    @Transactional
    public void mustStillGo(long warehouseId, Parcel parcel, PackOrder order) {
        packing.mustNotBeStopped(warehouseId, order);
        if (parcel.status() == ParcelStatus.OPEN) {
            orders.mustWait(warehouseId, order.id());
        }
    }

    /**
     * The box is closed: its goods leave their location, the parcel has its waybill number and its label is asked for.
     *
     * @param serials of the units that have numbers, by item
     * @param said without a weight: not weighed
     * @throws Problem as {@link #take}; shelf-short naming what the book does not have where it is picked from
     */
    @Transactional
    @Retrying
    public Parcel label(
            Warehouse warehouse, long parcelId, Map<Long, List<String>> serials, Weighing said, PackDesk desk) {
        Parcel parcel = desks.mine(warehouse.id(), parcelId, desk);
        if (parcel.status() == ParcelStatus.OPEN) {
            fill(warehouse, parcel, serials, desk);
        }
        return packing.label(warehouse.id(), parcelId, said.box(), said.grams(), desk);
    }

    private void fill(Warehouse warehouse, Parcel parcel, Map<Long, List<String>> serials, PackDesk desk) {
        PackOrder order = orders.order(warehouse.id(), parcel.orderId());
        packing.mustNotBeStopped(warehouse.id(), order);
        OrderHead head = orders.mustWait(warehouse.id(), order.id());
        Released released = waves.release(
                warehouse.id(), warehouse.code(), desk.actorId(), NewWave.ofOrders(List.of(order.orderNo())));
        if (released.orders() == 0) {
            String lacking = released.why().stream()
                    .filter(why -> why.sku() != null)
                    .map(why -> why.sku() + " × " + why.quantity())
                    .collect(Collectors.joining(", "));
            throw lacking.isEmpty()
                    ? Problem.of(
                            ShippingProblem.ORDER_NOT_TO_SHIP,
                            order.orderNo(),
                            head.status().text())
                    : Problem.of(ShippingProblem.SHELF_SHORT, order.orderNo(), lacking);
        }
        picking.pickAll(warehouse.id(), order.orderNo(), serials, desk.cause() + ":shelf", desk.actorId());
        List<PackedUnits> all = packing.waiting(warehouse.id(), order.id()).stream()
                .map(goods -> new PackedUnits(goods, goods.quantity()))
                .toList();
        packing.put(warehouse.id(), parcel, PackedUnits.numbered(all, serials), desk);
    }
}
