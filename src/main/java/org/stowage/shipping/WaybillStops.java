package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.stowage.outbound.StopListener;

/**
 * An order that is cancelled takes no number any more, and gives back what a carrier gave: at once, not only when its goods
 * are put back. A stop that may be lifted again leaves the number where it is.
 */
@ApplicationScoped
class WaybillStops implements StopListener {

    private final PackSql orders;
    private final ParcelSql parcels;
    private final WaybillAsking asking;

    WaybillStops(PackSql orders, ParcelSql parcels, WaybillAsking asking) {
        this.orders = orders;
        this.parcels = parcels;
        this.asking = asking;
    }

    @Override
    @Transactional
    public void orderStopped(long warehouseId, long orderId) {
        for (Parcel found : parcels.ofOrder(warehouseId, orderId)) {
            boolean isHere = found.status().isAtTheDesk() || found.status() == ParcelStatus.CLOSED;
            if (isHere && orders.order(warehouseId, orderId).isOver()) {
                asking.giveUp(parcels.lock(warehouseId, found.id()));
            }
        }
    }
}
