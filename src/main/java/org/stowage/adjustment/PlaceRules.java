package org.stowage.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.stowage.kernel.Problem;
import org.stowage.kernel.ProblemType;
import org.stowage.site.Location;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.site.Mixing;
import org.stowage.stock.Balance;
import org.stowage.stock.Bucket;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.HandlingUnits;
import org.stowage.stock.StockProblem;
import org.stowage.stock.StockQuery;
import org.stowage.stock.UnitMoves;

/** What a place takes: nothing where it is blocked, one item or lot where it may not mix. */
@ApplicationScoped
class PlaceRules {

    private final Locations locations;
    private final StockQuery stock;
    private final HandlingUnits units;
    private final UnitMoves trees;

    PlaceRules(Locations locations, StockQuery stock, HandlingUnits units, UnitMoves trees) {
        this.locations = locations;
        this.stock = stock;
        this.units = units;
        this.trees = trees;
    }

    /** @throws Problem unknown-unit */
    HandlingUnit unit(long warehouseId, String lpn) {
        return units.find(warehouseId, lpn).orElseThrow(() -> Problem.of(StockProblem.UNKNOWN_UNIT, lpn));
    }

    /** Nobody takes from a blocked place. */
    void check(long warehouseId, long locationId, String pointer, GoodsLookup.Look look) {
        Location location = locations.get(warehouseId, locationId);
        if (location.isBlocked()) {
            look.fault(pointer, AdjustmentProblem.LOCATION_BLOCKED, location.code());
        }
    }

    void checkTarget(long warehouseId, long locationId, Bucket bucket, String pointer, GoodsLookup.Look look) {
        Location to = locations.get(warehouseId, locationId);
        faults(warehouseId, to, List.of(new Held(bucket.itemId(), bucket.lotId())))
                .forEach(type -> look.fault(pointer, type, to.code()));
    }

    /** @return the place's id. @throws Problem unknown-place, location-blocked, location-of-other-goods */
    long mayTake(long warehouseId, String code, HandlingUnit unit) {
        Location to = locations
                .find(warehouseId, code)
                .filter(location -> location.kind() != LocationKind.VIRTUAL)
                .orElseThrow(
                        () -> Problem.of(AdjustmentProblem.UNKNOWN_PLACE, code).at("/to"));
        List<Held> content = trees.tree(warehouseId, unit.id()).stream()
                .flatMap(inside -> stock.contentOf(warehouseId, inside.id()).stream())
                .map(Held::of)
                .toList();
        for (ProblemType type : faults(warehouseId, to, content)) {
            throw Problem.of(type, to.code()).at("/to");
        }
        return to.id();
    }

    private record Held(long itemId, long lotId) {
        static Held of(Balance balance) {
            return new Held(balance.itemId(), balance.lotId());
        }
    }

    private List<ProblemType> faults(long warehouseId, Location to, List<Held> coming) {
        List<ProblemType> faults = new ArrayList<>();
        if (to.isBlocked()) {
            faults.add(AdjustmentProblem.LOCATION_BLOCKED);
        }
        if (to.mixing() != Mixing.ANY && mixes(to, stock.at(warehouseId, to.id()), coming)) {
            faults.add(AdjustmentProblem.LOCATION_OF_OTHER_GOODS);
        }
        return faults;
    }

    private static boolean mixes(Location to, List<Balance> there, List<Held> coming) {
        boolean byLot = to.mixing() == Mixing.SINGLE_LOT;
        return Stream.concat(there.stream().map(Held::of), coming.stream())
                        .map(held -> byLot ? held : new Held(held.itemId(), 0))
                        .distinct()
                        .count()
                > 1;
    }
}
