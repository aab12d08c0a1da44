package org.stowage.stock;

/** What one balance row holds: units of an item, lot and owner in one place and condition. */
public record Bucket(Place place, long itemId, long lotId, long ownerId) {

    static Bucket of(StockMove move, Place place) {
        return new Bucket(place, move.itemId(), move.lotId(), move.ownerId());
    }

    /** Units of it going elsewhere. */
    public StockMove to(Place to, long quantity) {
        return StockMove.of(itemId, lotId, ownerId, quantity, place, to);
    }

    /** Units coming to it. */
    public StockMove from(Place from, long quantity) {
        return StockMove.of(itemId, lotId, ownerId, quantity, from, place);
    }
}
