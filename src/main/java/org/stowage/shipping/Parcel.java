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
        @Nullable Instant handedOverAt) {

    /** What its printed label says. */
    public String document() {
        return "P-" + parcelNo;
    }

    /** How far its waybill is. */
    WaybillState waybill() {
        return DatabaseName.read(WaybillState.class, waybillState);
    }
}
