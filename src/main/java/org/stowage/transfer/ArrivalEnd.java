package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.site.Location;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.stock.Place;

/** Where arrivals stand, and what is said when no more is expected. */
@ApplicationScoped
class ArrivalEnd {

    private final ArrivalSql arrivals;
    private final ReceiptSql receipts;
    private final Locations locations;
    private final Warehouses warehouses;
    private final TransferNews news;

    ArrivalEnd(ArrivalSql arrivals, ReceiptSql receipts, Locations locations, Warehouses warehouses, TransferNews news) {
        this.arrivals = arrivals;
        this.receipts = receipts;
        this.locations = locations;
        this.warehouses = warehouses;
        this.news = news;
    }

    /** @param code null: the first dock, in simple mode the first shelf. @throws Problem unknown-location, not-a-place */
    long place(long at, @Nullable String code) {
        Location place = code == null || code.isBlank() ? usual(at) : locations.get(at, code);
        if (place.kind() == LocationKind.VIRTUAL) {
            throw Problem.of(TransferProblem.NOT_A_PLACE, place.code()).at("/location");
        }
        return place.id();
    }

    private Location usual(long at) {
        boolean simple = warehouses.byId(at).mode() == Warehouse.Mode.SIMPLE;
        return locations.first(at, simple ? LocationKind.PICK_FACE : LocationKind.DOCK);
    }

    List<Arrived> all(long at, long arrival, @Nullable String location) {
        Place to = Place.at(place(at, location));
        return arrivals.goods(at, arrival).stream()
                .filter(one -> one.inTransit() > 0)
                .map(one -> new Arrived(one, Arrived.GOOD, one.inTransit(), to.as(one.condition()), one.serialList()))
                .toList();
    }

    /** @return units that are missing */
    long claimRest(TransferSql.Row row, Actor actor) {
        long at = row.atWarehouseId();
        long arrival = arrivals.of(at, row.warehouseId(), row.id());
        long missing = 0;
        for (ArrivalSql.Expected one : arrivals.goods(at, arrival)) {
            if (one.inTransit() > 0) {
                arrivals.arrived(at, one.id(), one.inTransit(), "");
                receipts.claim(at, one, ClaimKind.SHORT, one.inTransit(), one.serials(), null, actor.operatorId());
                missing += one.inTransit();
            }
        }
        arrivals.end(at, arrival);
        return missing;
    }

    void tell(TransferSql.Row row, String act, long units, Actor actor) {
        news.tell(row, act, String.valueOf(units), actor);
    }
}
