package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.stowage.access.Actor;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.HandlingUnits;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;
import org.stowage.stock.UnitMoves;

/** Picked goods of a transfer that is called off go back to where they were taken. */
@ApplicationScoped
class PutBack {

    private final StockLedger ledger;
    private final HandlingUnits units;
    private final UnitMoves trees;
    private final Staged staged;

    PutBack(StockLedger ledger, HandlingUnits units, UnitMoves trees, Staged staged) {
        this.ledger = ledger;
        this.units = units;
        this.trees = trees;
        this.staged = staged;
    }

    void book(TransferSql.Row row, Instant when, Actor actor) {
        long from = row.warehouseId();
        List<Goods> picked = staged.of(row);
        if (!picked.isEmpty()) {
            List<StockMove> moves = picked.stream()
                    .map(one -> StockMove.of(
                                    one.itemId(),
                                    one.lotId(),
                                    one.ownerId(),
                                    one.quantity(),
                                    one.stands(),
                                    origin(from, one))
                            .withSerials(one.serialList()))
                    .toList();
            ledger.post(new Posting(
                    from, MoveReason.PUT_BACK, "transfer-back:" + row.id(), actor.operatorId(), when, moves));
        }
        List<GoodsSql.Carton> cartons = staged.cartons(row);
        staged.end(row);
        cartons.forEach(carton -> trees.unnest(from, carton.handlingUnitId()));
    }

    /** Into the pallet that they were taken from, where it still stands there; else loose beside it. */
    private Place origin(long warehouseId, Goods one) {
        Place place = Place.at(one.fromLocationId()).as(one.condition());
        return units.get(warehouseId, one.fromHandlingUnitId())
                .filter(unit -> Long.valueOf(one.fromLocationId()).equals(unit.locationId()))
                .map(HandlingUnit::id)
                .map(place::in)
                .orElse(place);
    }
}
