package org.stowage.shipping;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parcel as programs read it. @param manifestNo the one it is loaded on */
record ParcelView(
        String no,
        String orderNo,
        String status,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String waybillNo,
        String waybillState,
        @Nullable String box,
        @Nullable Long grams,
        @Nullable Long expectedGrams,
        @Nullable String manifestNo,
        List<Line> lines,
        Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable Instant handedOverAt) {

    record Line(String sku, String name, @Nullable String lot, long quantity) {}

    static ParcelView from(
            Parcel parcel, String orderNo, @Nullable String carrier, @Nullable String manifestNo, List<Line> lines) {
        return new ParcelView(
                parcel.parcelNo(),
                orderNo,
                parcel.status().text(),
                carrier,
                parcel.service(),
                parcel.waybillNo(),
                parcel.waybillState(),
                parcel.box(),
                parcel.grams(),
                parcel.expectedGrams(),
                manifestNo,
                lines,
                parcel.createdAt(),
                parcel.closedAt(),
                parcel.handedOverAt());
    }
}
