package org.stowage.shipping;

import java.util.ArrayList;
import java.util.List;
import org.stowage.picking.PickedGoods;
import org.stowage.stock.Bucket;
import org.stowage.stock.Place;
import org.stowage.stock.StockMove;

/** What one scan takes out of an order: the moves of the stock, and what waits to be put back. */
record TakenUnits(long orderId, Place aside, List<StockMove> moves, List<PickedGoods> goods) {

    static TakenUnits of(long orderId, Place aside) {
        return new TakenUnits(orderId, aside, new ArrayList<>(), new ArrayList<>());
    }

    void add(long orderLineId, Bucket from, long units) {
        if (!from.place().equals(aside)) {
            moves.add(from.to(aside, units));
        }
        goods.add(new PickedGoods(
                0,
                orderId,
                orderLineId,
                from.itemId(),
                from.lotId(),
                from.ownerId(),
                aside.locationId(),
                aside.handlingUnitId(),
                units));
    }
}
