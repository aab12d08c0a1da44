package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stowage.site.Location;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.stock.Balance;
import org.stowage.stock.Bucket;
import org.stowage.stock.Condition;
import org.stowage.stock.Corrections;
import org.stowage.stock.CountSheet;
import org.stowage.stock.Place;
import org.stowage.stock.StockQuery;

/** The shelf holds less than the book says: whoever looked says how much, and the book follows. */
@ApplicationScoped
class ShipShelf {

    private final ShipSql sql;
    private final StockQuery stock;
    private final Corrections corrections;
    private final Locations locations;

    ShipShelf(ShipSql sql, StockQuery stock, Corrections corrections, Locations locations) {
        this.sql = sql;
        this.stock = stock;
        this.corrections = corrections;
        this.locations = locations;
    }

    /**
     * So many are there: what the book has more of is lost, and orders that counted on it are short. What other desks may
     * have gathered is not lost: it stays in the book of the shelf until their box is closed.
     */
    void counted(long warehouseId, long orderId, ShipSql.Wanted item, long there, PackDesk desk) {
        // asked before the book: a box that is closed meanwhile makes the loss smaller, never larger
        long gathered = sql.gatheredElsewhere(warehouseId, orderId, item.itemId(), item.ownerId());
        List<Balance> book = book(warehouseId, item);
        long tooMany = book.stream().mapToLong(Balance::onHand).sum() - there - gathered;
        List<CountSheet.Line> lines = new ArrayList<>();
        // what came last is missing first: what is left goes out by its own age
        for (Balance bucket : book.reversed()) {
            long lost = Math.min(tooMany, bucket.onHand());
            if (lost > 0) {
                lines.add(new CountSheet.Line(bucket(bucket), bucket.onHand() - lost));
                tooMany -= lost;
            }
        }
        if (!lines.isEmpty()) {
            corrections.count(
                    new CountSheet(warehouseId, desk.cause() + ":count", desk.actorId(), desk.happenedAt(), lines));
        }
    }

    private List<Balance> book(long warehouseId, ShipSql.Wanted item) {
        List<Balance> all = new ArrayList<>(stock.ofItem(warehouseId, item.itemId()));
        Map<Long, LocationKind> kinds =
                locations
                        .byIds(
                                warehouseId,
                                all.stream().map(Balance::locationId).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Location::id, Location::kind));
        all.removeIf(bucket -> bucket.condition() != Condition.GOOD
                || bucket.ownerId() != item.ownerId()
                || kinds.get(bucket.locationId()) != LocationKind.PICK_FACE
                        && kinds.get(bucket.locationId()) != LocationKind.RESERVE);
        return all;
    }

    private static Bucket bucket(Balance balance) {
        return new Bucket(
                Place.at(balance.locationId()).in(balance.handlingUnitId()),
                balance.itemId(),
                balance.lotId(),
                balance.ownerId());
    }
}
