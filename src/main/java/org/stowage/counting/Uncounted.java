package org.stowage.counting;

import org.jspecify.annotations.Nullable;

/**
 * Goods that the book has at a place and nobody has counted there in this round.
 *
 * @param expected null: counted blind
 */
public record Uncounted(
        long itemId,
        String sku,
        String name,
        long lotId,
        @Nullable String lot,
        long handlingUnitId,
        @Nullable String lpn,
        String condition,
        long ownerId,
        String owner,
        @Nullable Long expected) {

    Uncounted blind() {
        return new Uncounted(itemId, sku, name, lotId, lot, handlingUnitId, lpn, condition, ownerId, owner, null);
    }
}
