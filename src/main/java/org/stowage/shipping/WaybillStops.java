package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stowage.outbound.OrderStop;
import org.stowage.outbound.Orders;
import org.stowage.outbound.StopListener;

/**
 * An order that is cancelled takes no number any more, and gives back what a carrier gave: at once, not only when its goods
 * are put back. A stop that may be lifted again leaves the number where it is.
 */
@ApplicationScoped
class WaybillStops implements StopListener {

    private final Orders all;
    private final PackSql orders;
    private final ParcelSql parcels;
    private final WaybillAsking asking;
    private final UntouchedParcels untouched;

    WaybillStops(Orders all, PackSql orders, ParcelSql parcels, WaybillAsking asking, UntouchedParcels untouched) {
        this.all = all;
        this.orders = orders;
        this.parcels = parcels;
        this.asking = asking;
        this.untouched = untouched;
    }

    @Override
    @Transactional
    public void orderStopped(long warehouseId, long orderId) {
        for (Parcel found : parcels.ofOrder(warehouseId, orderId)) {
            boolean isHere = found.status().isAtTheDesk() || found.status() == ParcelStatus.CLOSED;
            if (isHere && orders.order(warehouseId, orderId).isOver()) {
                giveUp(parcels.lock(warehouseId, found.id()));
            }
        }
    }

    /** What the carrier was told of parcels that nobody has begun is wrong now: they are planned, or packed, anew. */
    @Override
    @Transactional
    public void linesChanged(long warehouseId, long orderId, long actorId) {
        for (Parcel found : parcels.ofOrder(warehouseId, orderId)) {
            if (found.planned() && found.status() == ParcelStatus.OPEN) {
                Parcel parcel = parcels.lock(warehouseId, found.id());
                if (untouched.is(parcel) && asking.wasTold(parcel, orders.order(warehouseId, orderId))) {
                    untouched.drop(parcel);
                }
            }
        }
    }

    @Override
    @Transactional
    public boolean isMoneyOut(long warehouseId, long orderId) {
        return collecting(warehouseId, orderId)
                .filter(first -> first.status() == ParcelStatus.HANDED_OVER)
                .isPresent();
    }

    /** Its label says how much: it gets another one before it leaves; one that nobody has begun to pack is planned anew. */
    @Override
    @Transactional
    public void collectsLess(long warehouseId, long orderId, long actorId) {
        Optional<Parcel> labelled = collecting(warehouseId, orderId)
                .filter(first -> first.waybillNo() != null || first.waybill().isOnTheWay())
                .filter(first -> first.status() != ParcelStatus.HANDED_OVER);
        if (labelled.filter(untouched::is).isPresent()) {
            untouched.drop(parcels.lock(warehouseId, labelled.orElseThrow().id()));
        } else if (labelled.isPresent()) {
            all.stop(warehouseId, List.of(orderId), OrderStop.AMOUNT, actorId);
        }
    }

    /** The first parcel collects it all. */
    private Optional<Parcel> collecting(long warehouseId, long orderId) {
        return parcels.ofOrder(warehouseId, orderId).stream()
                .filter(parcel -> parcel.status() != ParcelStatus.CANCELLED)
                .min(Comparator.comparing(Parcel::id));
    }

    /** What will go of them, and whether, is open: a number that waits for goods is given back. */
    @Override
    @Transactional
    public void ordersInProblem(long warehouseId, Collection<Long> orderIds) {
        for (long order : orderIds) {
            parcels.ofOrder(warehouseId, order).stream()
                    .filter(Parcel::planned)
                    .map(found -> parcels.lock(warehouseId, found.id()))
                    .filter(untouched::is)
                    .forEach(untouched::drop);
        }
    }

    private void giveUp(Parcel parcel) {
        if (untouched.is(parcel)) {
            untouched.drop(parcel);
        } else {
            asking.giveUp(parcel);
        }
    }
}
