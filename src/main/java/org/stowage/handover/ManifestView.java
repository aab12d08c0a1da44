package org.stowage.handover;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.shipping.Manifest;
import org.stowage.shipping.ManifestParcel;
import org.stowage.shipping.StoppedParcel;

/** A manifest as programs read it. @param stopped came off at the handover that is answered, their orders being stopped */
record ManifestView(
        String no,
        String carrier,
        String status,
        int parcelCount,
        List<Row> parcels,
        Instant createdAt,
        @Nullable Instant handedOverAt,
        @Nullable String driver,
        @Nullable Integer driverCount,
        @Nullable String signature,
        List<StoppedParcel> stopped,
        @Nullable String countReason,
        @Nullable String handedBy,
        List<HandoverPaper.Total> totals,
        List<HandoverPaper.Left> left) {

    record Row(
            String no,
            @Nullable String waybillNo,
            String orderNo,
            @Nullable Long grams) {}

    record Head(
            String no,
            String carrier,
            String status,
            long parcelCount,
            Instant createdAt,
            @Nullable Instant handedOverAt) {

        static Head from(Manifest manifest, long count) {
            return new Head(
                    manifest.manifestNo(),
                    manifest.carrier(),
                    manifest.status(),
                    count,
                    manifest.createdAt(),
                    manifest.handedOverAt());
        }
    }

    record Page(List<Head> items, @Nullable String nextCursor) {}

    static ManifestView from(
            Manifest manifest, List<ManifestParcel> parcels, List<StoppedParcel> stopped, HandoverPaper paper) {
        return new ManifestView(
                manifest.manifestNo(),
                manifest.carrier(),
                manifest.status(),
                parcels.size(),
                parcels.stream()
                        .map(parcel -> new Row(parcel.parcelNo(), parcel.waybillNo(), parcel.orderNo(), parcel.grams()))
                        .toList(),
                manifest.createdAt(),
                manifest.handedOverAt(),
                manifest.driver(),
                manifest.driverCount(),
                manifest.signature(),
                stopped,
                paper.countReason(),
                paper.handedBy(),
                paper.totals(parcels),
                paper.left());
    }
}
