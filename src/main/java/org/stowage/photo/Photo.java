package org.stowage.photo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a photo; what it shows is read by {@link Photos#image}.
 *
 * @param moment pack, damage, return
 * @param document the number under which it was taken
 * @param width of the picture in pixels; @param size its bytes as JPEG
 * @param by name of the operator
 */
public record Photo(
        long id,
        String moment,
        String document,
        long parcelId,
        @Nullable String note,
        int width,
        int height,
        int size,
        @Nullable String by,
        Instant takenAt) {}
