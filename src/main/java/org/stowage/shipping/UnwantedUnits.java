package org.stowage.shipping;

import org.jspecify.annotations.Nullable;
import org.stowage.stock.Bucket;

/**
 * Units of an item that a packer has in his hand, to be taken out of their order.
 *
 * @param lot as it was scanned; null: whichever
 * @param serial null: the item has none
 * @param parcelNo the parcel that he took first; empty: none
 */
record UnwantedUnits(
        long itemId,
        String sku,
        long units,
        @Nullable String lot,
        @Nullable String serial,
        String parcelNo) {

    /** @param lotOf the code of the lot that lies there; empty: none */
    boolean maybe(Bucket there, String lotOf) {
        return there.itemId() == itemId && (lot == null || lotOf.equalsIgnoreCase(lot));
    }
}
