package org.stowage.tracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event as it is kept. @param code null: unknown, see {@code rawCode} and {@code text} */
public record ParcelEvent(
        long id,
        long parcelId,
        String carrier,
        String waybillNo,
        @Nullable TrackCode code,
        Instant at,
        @Nullable String place,
        String text,
        String rawCode,
        TrackSource source,
        Instant recordedAt) {}
