package org.stowage.outbound;

import org.jspecify.annotations.Nullable;

/**
 * A line of an order and how far it has come, in base units.
 *
 * @param promised still promised or already gone out
 * @param allocated claimed at a location and not yet picked
 */
public record OrderLine(
        long id,
        int lineNo,
        long itemId,
        String sku,
        String name,
        long ownerId,
        long ordered,
        long promised,
        long allocated,
        long picked,
        long packed,
        long shipped,
        boolean gift,
        @Nullable String note) {}
