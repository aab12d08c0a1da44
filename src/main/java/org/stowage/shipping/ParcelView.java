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

    /** @param rows one at least */
    static ParcelView from(Parcel parcel, List<ParcelRow> rows) {
        ParcelRow first = rows.getFirst();
        return new ParcelView(
                parcel.parcelNo(),
                first.orderNo(),
                parcel.status().text(),
                first.carrier(),
                parcel.service(),
                parcel.waybillNo(),
                parcel.waybillState(),
                parcel.box(),
                parcel.grams(),
                parcel.expectedGrams(),
                first.manifestNo(),
                rows.stream().flatMap(ParcelRow::line).toList(),
                parcel.createdAt(),
                parcel.closedAt(),
                parcel.handedOverAt());
    }
}
