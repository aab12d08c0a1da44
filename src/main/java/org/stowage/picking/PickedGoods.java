package org.stowage.picking;

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
        long quantity) {}
