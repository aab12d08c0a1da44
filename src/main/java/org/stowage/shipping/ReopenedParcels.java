package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.stowage.outbound.LineQuantity;
import org.stowage.outbound.Orders;

/**
 * Full boxes that somebody must reach into once more. What was told of their content is wrong from then on: the number is
 * given back, the weight forgotten, and they are packed, weighed and labelled anew.
 */
@ApplicationScoped
class ReopenedParcels {

    private final ParcelSql parcels;
    private final ManifestSql manifests;
    private final Waybills waybills;
    private final Orders orders;
    private final ReopenSql sql;

    ReopenedParcels(ParcelSql parcels, ManifestSql manifests, Waybills waybills, Orders orders, ReopenSql sql) {
        this.parcels = parcels;
        this.manifests = manifests;
        this.waybills = waybills;
        this.orders = orders;
        this.sql = sql;
    }

    /** @param full locked; one that is still being packed is left as it is */
    @Transactional
    void reopen(Parcel full, long actorId) {
        if (full.status() == ParcelStatus.OPEN) {
            return;
        }
        long warehouse = full.warehouseId();
        manifests.takeOff(warehouse, full.id());
        orders.linesPacked(
                warehouse,
                actorId,
                parcels.content(warehouse, full.id()).stream()
                        .map(line -> new LineQuantity(line.orderLineId(), -line.quantity()))
                        .toList());
        if (full.waybillNo() != null || full.waybill().isOnTheWay()) {
            waybills.voidFor(warehouse, full.id());
        }
        sql.open(full);
    }
}
