package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.stowage.outbound.LineQuantity;
import org.stowage.outbound.Orders;
import org.stowage.picking.PickedGoods;
import org.stowage.picking.Picking;
import org.stowage.picking.Unpacking;
import org.stowage.stock.Place;

/**
 * Parcels of a cancelled order come apart: off the manifest, waybill void, parcel cancelled; its goods count as picked again
 * and stand where the parcel stood, in its box. The lines of the parcel stay as its history.
 */
@ApplicationScoped
class UnpackedParcels implements Unpacking {

    private final ParcelSql parcels;
    private final ManifestSql manifests;
    private final Waybills waybills;
    private final Orders orders;
    private final Picking picking;

    UnpackedParcels(ParcelSql parcels, ManifestSql manifests, Waybills waybills, Orders orders, Picking picking) {
        this.parcels = parcels;
        this.manifests = manifests;
        this.waybills = waybills;
        this.orders = orders;
        this.picking = picking;
    }

    @Override
    @Transactional
    public Optional<Long> orderIn(long warehouseId, long handlingUnitId) {
        return parcels.orderIn(warehouseId, handlingUnitId);
    }

    @Override
    @Transactional
    public void unpack(long warehouseId, long orderId, long actorId) {
        for (Parcel found : parcels.ofOrder(warehouseId, orderId)) {
            Parcel parcel = parcels.lock(warehouseId, found.id());
            if (parcel.status() != ParcelStatus.CANCELLED && parcel.status() != ParcelStatus.HANDED_OVER) {
                unpack(warehouseId, parcel, actorId);
            }
        }
    }

    private void unpack(long warehouseId, Parcel parcel, long actorId) {
        List<ParcelSql.Content> content = parcels.content(warehouseId, parcel.id());
        manifests.takeOff(warehouseId, parcel.id());
        if (parcel.waybillNo() != null || parcel.waybill().isOnTheWay()) {
            waybills.voidFor(warehouseId, parcel.id());
        }
        parcels.cancel(warehouseId, parcel.id());
        if (content.isEmpty()) {
            return;
        }
        // an open parcel's units are counted as packed only when it is weighed
        if (parcel.status() != ParcelStatus.OPEN) {
            orders.linesPacked(
                    warehouseId,
                    actorId,
                    content.stream()
                            .map(line -> new LineQuantity(line.orderLineId(), -line.quantity()))
                            .toList());
        }
        Place box = Place.at(parcel.locationId()).in(parcel.handlingUnitId());
        picking.unpacked(
                warehouseId,
                box,
                content.stream().map(line -> goods(parcel, line)).toList());
    }

    private static PickedGoods goods(Parcel parcel, ParcelSql.Content line) {
        return new PickedGoods(
                0,
                parcel.orderId(),
                line.orderLineId(),
                line.itemId(),
                line.lotId(),
                line.ownerId(),
                parcel.locationId(),
                parcel.handlingUnitId(),
                line.quantity());
    }
}
