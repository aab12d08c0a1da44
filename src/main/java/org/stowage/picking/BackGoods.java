package org.stowage.picking;

import org.jspecify.annotations.Nullable;

/**
 * Picked units of a cancelled order, or such as a packer took out of one that goes on: they wait to go back.
 *
 * @param id of the picked row, or of that of what was taken out
 * @param lot null: the item has none
 * @param lpn the tote or parcel that they lie in; null: loose at the location
 */
record BackGoods(
        long id,
        long orderId,
        String orderNo,
        long orderLineId,
        long itemId,
        String sku,
        long lotId,
        @Nullable String lot,
        long ownerId,
        long locationId,
        String location,
        long handlingUnitId,
        @Nullable String lpn,
        long quantity,
        boolean takenOut) {}
