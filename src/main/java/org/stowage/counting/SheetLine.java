package org.stowage.counting;

import org.jspecify.annotations.Nullable;

/**
 * One line of a count sheet: goods that the book has at a place, or an empty line for a place without any.
 *
 * @param round to be counted
 * @param sku null: nothing lies there by the book
 * @param expected null: counted blind
 */
public record SheetLine(
        long placeId,
        int round,
        @Nullable String zone,
        String location,
        @Nullable String sku,
        @Nullable String name,
        @Nullable String lot,
        @Nullable String lpn,
        @Nullable String condition,
        @Nullable String owner,
        @Nullable Long expected) {

    SheetLine blind() {
        return new SheetLine(placeId, round, zone, location, sku, name, lot, lpn, condition, owner, null);
    }
}
