package org.stowage.shipping;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of a parcel with what the parcel says of itself. @param sku null: the parcel is empty; @param bySerial its units have numbers */
record ParcelRow(
        String orderNo,
        @Nullable String carrier,
        @Nullable String manifestNo,
        @Nullable String sku,
        @Nullable String name,
        @Nullable String lot,
        @Nullable Long quantity,
        boolean bySerial,
        @Nullable String sscc) {

    Stream<ParcelView.Line> line() {
        return sku == null || name == null || quantity == null
                ? Stream.empty()
                : Stream.of(new ParcelView.Line(sku, name, lot, quantity, List.of()));
    }
}
