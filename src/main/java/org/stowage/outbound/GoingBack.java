package org.stowage.outbound;

import org.jspecify.annotations.Nullable;

/**
 * Picked units of a line that nobody wants any more and that still lie in the order's tote or parcel.
 *
 * @param bySerial each unit has a number
 */
public record GoingBack(
        long orderLineId,
        int lineNo,
        long itemId,
        String sku,
        String name,
        @Nullable String imageUrl,
        long units,
        boolean bySerial) {}
