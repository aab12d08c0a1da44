package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.stowage.picking.Picking;
import org.stowage.stock.HandlingUnits;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;

/** The totes of an order that goes to the problem shelf go there too, unless other orders' goods lie in them. */
@ApplicationScoped
class PackTotes {

    private final PackSql orders;
    private final Picking picking;
    private final HandlingUnits units;
    private final StockLedger ledger;

    PackTotes(PackSql orders, Picking picking, HandlingUnits units, StockLedger ledger) {
        this.orders = orders;
        this.picking = picking;
        this.units = units;
        this.ledger = ledger;
    }

    void carry(long warehouseId, long orderId, long toLocationId, PackDesk desk) {
        orders.waiting(warehouseId, orderId).stream()
                .filter(goods -> goods.handlingUnitId() > 0 && goods.locationId() != toLocationId)
                .collect(Collectors.groupingBy(WaitingGoods::handlingUnitId))
                .forEach((tote, goods) -> {
                    if (orders.ordersIn(warehouseId, tote).size() == 1) {
                        carry(warehouseId, tote, goods, toLocationId, desk);
                    }
                });
    }

    private void carry(long warehouseId, long tote, List<WaitingGoods> goods, long toLocationId, PackDesk desk) {
        List<StockMove> moves = goods.stream()
                .map(units -> StockMove.of(
                        units.itemId(),
                        units.lotId(),
                        units.ownerId(),
                        units.quantity(),
                        Place.at(units.locationId()).in(tote),
                        Place.at(toLocationId).in(tote)))
                .toList();
        String cause = desk.cause() + ":tote:" + tote;
        ledger.post(new Posting(warehouseId, MoveReason.MOVE, cause, desk.actorId(), desk.happenedAt(), moves));
        picking.toteAt(warehouseId, tote, toLocationId);
        units.moveTo(warehouseId, tote, toLocationId);
    }
}
