package org.stowage.shipping;

import org.jspecify.annotations.Nullable;

/** Picked units of an order that wait to be packed. @param id of the picked row; @param lot empty: none */
record WaitingGoods(
        long id,
        long orderId,
        long orderLineId,
        long itemId,
        String sku,
        String name,
        @Nullable String style,
        @Nullable String colour,
        @Nullable String size,
        @Nullable String imageUrl,
        long lotId,
        String lot,
        long ownerId,
        long locationId,
        long handlingUnitId,
        long quantity) {}
