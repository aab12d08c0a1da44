package org.stowage.shipping;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.Bucket;
import org.stowage.stock.Place;

/** Picked units of an order that wait to be packed. @param id of the picked row; @param lot empty: none; @param bySerial each unit has a number */
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
        long quantity,
        boolean bySerial) {

    /** Named for a person. */
    static String lots(List<WaitingGoods> open) {
        return open.stream().map(WaitingGoods::lot).distinct().collect(Collectors.joining(", "));
    }

    static long units(List<WaitingGoods> all) {
        return all.stream().mapToLong(WaitingGoods::quantity).sum();
    }

    Bucket bucket() {
        return new Bucket(Place.at(locationId).in(handlingUnitId), itemId, lotId, ownerId);
    }
}
