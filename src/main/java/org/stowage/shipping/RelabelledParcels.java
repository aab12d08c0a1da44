package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.stowage.outbound.OrderStop;
import org.stowage.waybill.WaybillState;

/** Parcels of an order whose address, carrier or amount to collect was changed: each gives its number back and takes another one. */
@ApplicationScoped
class RelabelledParcels {

    private final ParcelSql parcels;
    private final ParcelWaybillActs waybills;

    RelabelledParcels(ParcelSql parcels, ParcelWaybillActs waybills) {
        this.parcels = parcels;
        this.waybills = waybills;
    }

    /** @param reason of the stop: address, carrier or amount. The new labels come out at this desk */
    @Transactional
    void renew(long warehouseId, PackOrder order, String reason, PackDesk at) {
        for (Parcel parcel : parcels.ofOrder(warehouseId, order.id())) {
            boolean isHere = parcel.status() != ParcelStatus.CANCELLED && parcel.status() != ParcelStatus.HANDED_OVER;
            if (isHere && parcel.waybill() != WaybillState.NONE && isMeant(order, parcel, reason)) {
                parcels.hand(parcel.warehouseId(), parcel.id(), parcel.packedBy(), at.stationId(), parcel.locationId());
                waybills.retry(parcel.warehouseId(), parcel.parcelNo(), carrier(order, reason), reason, at.actorId());
            }
        }
    }

    /** Another amount stands on the label of the parcel that collects it. */
    private static boolean isMeant(PackOrder order, Parcel parcel, String reason) {
        return !reason.equals(OrderStop.AMOUNT) || order.codOf(parcel) != null;
    }

    private static @Nullable String carrier(PackOrder order, String reason) {
        return reason.equals("carrier") ? order.carrier() : null;
    }
}
