package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
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

    /** @param reasons of the stop: carrier, address, amount. The new labels come out at this desk */
    @Transactional
    void renew(long warehouseId, PackOrder order, List<String> reasons, PackDesk at) {
        for (Parcel parcel : parcels.ofOrder(warehouseId, order.id())) {
            boolean isHere = parcel.status() != ParcelStatus.CANCELLED && parcel.status() != ParcelStatus.HANDED_OVER;
            if (isHere && isMeant(order, parcel, reasons)) {
                renew(parcel, reasons.contains("carrier") ? order.carrier() : null, String.join(", ", reasons), at);
            }
        }
    }

    private void renew(Parcel parcel, @Nullable String carrier, String reason, PackDesk at) {
        if (isLabelled(parcel)) {
            parcels.hand(parcel.warehouseId(), parcel.id(), parcel.packedBy(), at.stationId(), parcel.locationId());
            waybills.another(parcel.warehouseId(), parcel.parcelNo(), carrier, reason, at.actorId());
        } else if (carrier != null) {
            waybills.goesBy(parcel.warehouseId(), parcel.parcelNo(), carrier, reason, at.actorId());
        }
    }

    /** Another amount stands on the label of the parcel that collects it. */
    private static boolean isMeant(PackOrder order, Parcel parcel, List<String> reasons) {
        return !reasons.equals(List.of(OrderStop.AMOUNT)) || order.codOf(parcel) != null;
    }

    /** One that was opened again gets its label when it is full. */
    private static boolean isLabelled(Parcel parcel) {
        boolean isOpenAgain = parcel.status() == ParcelStatus.OPEN
                && (parcel.waybill() == WaybillState.VOID || parcel.waybill() == WaybillState.VOIDING);
        return parcel.waybill() != WaybillState.NONE && !isOpenAgain;
    }
}
