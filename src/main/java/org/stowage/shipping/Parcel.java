package org.stowage.shipping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;
import org.stowage.waybill.WaybillState;

/**
 * A packed outbound unit.
 *
 * @param parcelNo begins with the warehouse's code, printed behind {@code P-}; the lpn of its handling unit
 * @param packedBy operator at whose desk it is; 0 = parked, anybody may go on
 * @param waybillNo the live one
 * @param planned made at the release of its wave, before anything was picked
 * @param labelNo the number whose label was asked for before the parcel was packed
 * @param boxes that its goods fill
 */
public record Parcel(
        long warehouseId,
        long id,
        String parcelNo,
        long orderId,
        ParcelStatus status,
        long handlingUnitId,
        long locationId,
        @Nullable Long stationId,
        @Nullable Long carrierId,
        @Nullable String service,
        @Nullable String box,
        @Nullable Long grams,
        @Nullable Long expectedGrams,
        String waybillState,
        @Nullable String waybillNo,
        long packedBy,
        Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable Instant handedOverAt,
        boolean planned,
        @Nullable String labelNo,
        int boxes) {

    /** What its printed label says. */
    public String document() {
        return "P-" + parcelNo;
    }

    /** The label of its live number was asked for before it was packed: it lies in the tote. */
    boolean hasItsLabel() {
        return labelNo != null && labelNo.equals(waybillNo);
    }

    /** How far its waybill is. */
    WaybillState waybill() {
        return DatabaseName.read(WaybillState.class, waybillState);
    }
}
