package org.stowage.inbound;

/**
 * What is put away together: units of one item and lot, or a whole handling unit with all its content.
 *
 * @param handlingUnitId 0: loose units; else item and lot are those of its first content
 */
public record PutawayGoods(
        long fromLocationId,
        String from,
        long itemId,
        String sku,
        long lotId,
        long ownerId,
        long handlingUnitId,
        String lpn,
        long quantity) {

    static PutawayGoods of(PutawaySql.AtDock goods) {
        return new PutawayGoods(
                goods.locationId(),
                goods.location(),
                goods.itemId(),
                goods.sku(),
                goods.lotId(),
                goods.ownerId(),
                goods.handlingUnitId(),
                goods.lpn() == null ? "" : goods.lpn(),
                goods.quantity());
    }

    PutawayGoods units(long units) {
        return new PutawayGoods(fromLocationId, from, itemId, sku, lotId, ownerId, handlingUnitId, lpn, units);
    }
}
