package org.stowage.tracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a parcel is, by all that was said of it.
 *
 * @param code of the last event that we understand, or the final one; null: none yet
 * @param at when that was
 * @param firstScanAt when the carrier had it for the first time
 * @param movedAt the last event, understood or not
 * @param dueAt when the carrier promised to deliver
 * @param finalAt delivered or back
 */
public record ParcelTrack(
        long warehouseId,
        long parcelId,
        String carrier,
        String waybillNo,
        @Nullable Instant handedOverAt,
        @Nullable TrackCode code,
        @Nullable Instant at,
        @Nullable String place,
        @Nullable String text,
        @Nullable Instant firstScanAt,
        @Nullable Instant movedAt,
        int failedAttempts,
        @Nullable Instant dueAt,
        @Nullable Instant finalAt) {}
