package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.stowage.access.Actor;
import org.stowage.site.Locations;
import org.stowage.site.Virtual;
import org.stowage.stock.HandlingUnits;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;

/** Books picked goods out of the source, and into what the destination waits for. */
@ApplicationScoped
class Leaving {

    private final GoodsSql goods;
    private final LineSql lines;
    private final ArrivalSql arrivals;
    private final Locations locations;
    private final StockLedger ledger;
    private final HandlingUnits units;

    Leaving(
            GoodsSql goods,
            LineSql lines,
            ArrivalSql arrivals,
            Locations locations,
            StockLedger ledger,
            HandlingUnits units) {
        this.goods = goods;
        this.lines = lines;
        this.arrivals = arrivals;
        this.locations = locations;
        this.ledger = ledger;
        this.units = units;
    }

    void book(TransferSql.Row row, List<Goods> picked, Instant when, Actor actor) {
        long from = row.warehouseId();
        Place road = Place.at(locations.virtual(from, Virtual.TRANSIT));
        List<StockMove> moves = picked.stream()
                .map(one -> StockMove.of(one.itemId(), one.lotId(), one.ownerId(), one.quantity(), one.stands(), road)
                        .withSerials(one.serialList()))
                .toList();
        ledger.post(new Posting(from, MoveReason.TRANSFER, "transfer:" + row.id(), actor.operatorId(), when, moves));
        long to = row.toWarehouseId();
        arrivals.announce(to, arrivals.of(to, from, row.id()), from, row.id());
        units.depart(
                from,
                goods.cartons(from, row.id()).stream()
                        .map(GoodsSql.Carton::handlingUnitId)
                        .toList());
        goods.gone(from, row.id());
        lines.shipped(from, row.id());
    }
}
