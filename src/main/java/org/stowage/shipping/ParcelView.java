package org.stowage.shipping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parcel as programs read it. @param manifestNo the one it is loaded on @param sscc null: it carries none */
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
        @Nullable String sscc,
        List<Line> lines,
        Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable Instant handedOverAt) {

    /** @param serials of the units; empty: they have none */
    record Line(String sku, String name, @Nullable String lot, long quantity, List<String> serials) {

        /** So many of the numbers as it has units; they are another line's no more. */
        Line take(List<ParcelSerialSql.Unit> left) {
            List<ParcelSerialSql.Unit> own = left.stream()
                    .filter(unit -> unit.sku().equals(sku) && unit.lot().equals(lot == null ? "" : lot))
                    .limit(quantity)
                    .toList();
            left.removeAll(own);
            return new Line(
                    sku,
                    name,
                    lot,
                    quantity,
                    own.stream().map(ParcelSerialSql.Unit::serial).toList());
        }
    }

    /** @param rows one at least; @param units that have numbers */
    static ParcelView from(Parcel parcel, List<ParcelRow> rows, List<ParcelSerialSql.Unit> units) {
        List<ParcelSerialSql.Unit> left = new ArrayList<>(units);
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
                first.sscc(),
                rows.stream()
                        .flatMap(ParcelRow::line)
                        .map(line -> line.take(left))
                        .toList(),
                parcel.createdAt(),
                parcel.closedAt(),
                parcel.handedOverAt());
    }
}
