package org.stowage.picking;

import org.stowage.stock.Place;

/**
 * Units of an order line that were fetched and wait to be packed.
 *
 * @param handlingUnitId the tote; 0 = loose at the location
 */
public record PickedGoods(
        long id,
        long orderId,
        long orderLineId,
        long itemId,
        long lotId,
        long ownerId,
        long locationId,
        long handlingUnitId,
        long quantity) {

    Place place() {
        return Place.at(locationId).in(handlingUnitId);
    }

    /** Nobody can tell these units from those. */
    boolean isLike(PickedGoods other) {
        return itemId == other.itemId && lotId == other.lotId && ownerId == other.ownerId && quantity == other.quantity;
    }
}
