package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stowage.outbound.LineQuantity;
import org.stowage.outbound.OrderStop;
import org.stowage.outbound.Orders;
import org.stowage.shipping.HandoverSql.Leaving;
import org.stowage.site.Locations;
import org.stowage.site.Virtual;
import org.stowage.stock.Kept;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.Promises;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;

/** Goods of a manifest leave: promises kept, stock out, order lines shipped. */
@ApplicationScoped
class Departure {

    private final Promises promises;
    private final StockLedger ledger;
    private final Orders orders;
    private final Locations locations;

    Departure(Promises promises, StockLedger ledger, Orders orders, Locations locations) {
        this.promises = promises;
        this.ledger = ledger;
        this.orders = orders;
        this.locations = locations;
    }

    /** Those of these orders that were stopped; nobody stops another one until the handover is done. */
    List<OrderStop> stopped(long warehouseId, List<Leaving> goods) {
        return orders.lockForWork(
                warehouseId,
                goods.stream().map(Leaving::orderId).distinct().sorted().toList());
    }

    void leave(Manifest manifest, List<Leaving> goods, long actorId, Instant happenedAt) {
        long warehouse = manifest.warehouseId();
        var lines = new TreeMap<>(goods.stream()
                .collect(Collectors.groupingBy(Leaving::orderLineId, Collectors.summingLong(Leaving::quantity))));
        promises.keep(
                warehouse,
                lines.entrySet().stream()
                        .map(line -> new Kept(line.getKey(), line.getValue()))
                        .toList());
        Place customer = Place.at(locations.virtual(warehouse, Virtual.CUSTOMER));
        List<StockMove> moves = goods.stream()
                .map(out -> StockMove.of(
                        out.itemId(),
                        out.lotId(),
                        out.ownerId(),
                        out.quantity(),
                        Place.at(out.locationId()).in(out.handlingUnitId()),
                        customer))
                .toList();
        ledger.post(new Posting(warehouse, MoveReason.SHIP, "manifest:" + manifest.id(), actorId, happenedAt, moves));
        orders.linesShipped(
                warehouse,
                actorId,
                lines.entrySet().stream()
                        .map(line -> new LineQuantity(line.getKey(), line.getValue()))
                        .toList());
    }
}
