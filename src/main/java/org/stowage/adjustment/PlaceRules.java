package org.stowage.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.ProblemType;
import org.stowage.site.Location;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.site.Mixing;
import org.stowage.stock.Balance;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.HandlingUnits;
import org.stowage.stock.StockMove;
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

    /**
     * Of a whole document: nobody takes from a blocked place, and what its lines bring to one place is looked at together.
     *
     * @param moves by line; null where the line has faults already
     */
    void check(long warehouseId, List<@Nullable StockMove> moves, GoodsLookup.Look look) {
        Map<Long, List<Held>> coming = new HashMap<>();
        Set<Long> named = new HashSet<>();
        moves.stream().filter(Objects::nonNull).forEach(move -> {
            named.addAll(List.of(move.from().locationId(), move.to().locationId()));
            coming.computeIfAbsent(move.to().locationId(), to -> new ArrayList<>())
                    .add(new Held(move.itemId(), move.lotId()));
        });
        Map<Long, Location> at = locations.byIds(warehouseId, named).stream()
                .collect(Collectors.toMap(Location::id, Function.identity()));
        Map<Long, List<ProblemType>> refused = new HashMap<>();
        coming.forEach((to, goods) -> refused.put(to, faults(warehouseId, known(at, to), goods)));
        for (int n = 0; n < moves.size(); n++) {
            StockMove move = moves.get(n);
            if (move != null) {
                Location from = known(at, move.from().locationId());
                Location to = known(at, move.to().locationId());
                if (from.isBlocked()) {
                    look.fault("/lines/" + n + "/from", AdjustmentProblem.LOCATION_BLOCKED, from.code());
                }
                for (ProblemType type : refused.getOrDefault(to.id(), List.of())) {
                    look.fault("/lines/" + n + "/to", type, to.code());
                }
            }
        }
    }

    private static Location known(Map<Long, Location> at, long id) {
        return Objects.requireNonNull(at.get(id));
    }

    /**
     * For a unit with all that is in it.
     *
     * @return the place's id. @throws Problem unknown-place, location-blocked, location-of-other-goods
     */
    long mayTake(long warehouseId, String code, HandlingUnit unit) {
        Location to = locations
                .find(warehouseId, code)
                .filter(location -> location.kind() != LocationKind.VIRTUAL)
                .orElseThrow(
                        () -> Problem.of(AdjustmentProblem.UNKNOWN_PLACE, code).at("/to"));
        mustFit(warehouseId, unit, to, "/to");
        return to.id();
    }

    /** The unit goes to where the other one stands. @throws Problem location-blocked, location-of-other-goods */
    void mayJoin(long warehouseId, HandlingUnit unit, HandlingUnit parent) {
        Long to = parent.locationId();
        if (to != null && !to.equals(unit.locationId())) {
            mustFit(warehouseId, unit, locations.get(warehouseId, to), "/parent");
        }
    }

    private void mustFit(long warehouseId, HandlingUnit unit, Location to, String pointer) {
        Long at = unit.locationId();
        if (at != null) {
            Location from = locations.get(warehouseId, at);
            if (from.isBlocked()) {
                throw Problem.of(AdjustmentProblem.LOCATION_BLOCKED, from.code());
            }
        }
        List<Held> content = trees.tree(warehouseId, unit.id()).stream()
                .flatMap(inside -> stock.contentOf(warehouseId, inside.id()).stream())
                .map(Held::of)
                .toList();
        for (ProblemType type : faults(warehouseId, to, content)) {
            throw Problem.of(type, to.code()).at(pointer);
        }
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
