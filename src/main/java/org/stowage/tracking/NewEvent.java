package org.stowage.tracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier says of a parcel.
 *
 * @param waybillNo the number it says it of; a parcel may have had others
 * @param code null: unknown; the carrier's own code and words are kept all the same
 * @param at when it happened, by the carrier's clock
 * @param text the carrier's words
 * @param rawCode the carrier's code as it came; empty: it has none
 * @param dueAt when the carrier promises to deliver
 */
public record NewEvent(
        long parcelId,
        String carrier,
        String waybillNo,
        @Nullable TrackCode code,
        Instant at,
        @Nullable String place,
        String text,
        String rawCode,
        @Nullable Instant dueAt) {}
