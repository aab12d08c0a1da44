package org.stowage.shipping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.Bucket;

/**
 * Units that the packer misses, or finds broken.
 *
 * @param broken they are there, but nobody wants them; else they are not
 * @param serial of the one unit, where it was read
 * @param at where that unit stands; null: anywhere
 */
record PackLoss(
        long itemId,
        String sku,
        long units,
        boolean broken,
        @Nullable String serial,
        @Nullable Bucket at) {

    boolean isOf(Bucket goods) {
        return goods.itemId() == itemId && (at == null || at.equals(goods));
    }

    List<String> serials() {
        return serial == null || units != 1 ? List.of() : List.of(serial);
    }

    String reason() {
        return broken ? "DAMAGED" : "MISSING";
    }
}
