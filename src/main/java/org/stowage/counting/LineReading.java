package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.CatalogProblem;
import org.stowage.catalog.ItemKey;
import org.stowage.catalog.Items;
import org.stowage.catalog.Owner;
import org.stowage.catalog.Owners;
import org.stowage.kernel.Problem;
import org.stowage.kernel.ProblemType;
import org.stowage.site.LocationKey;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.stock.Bucket;
import org.stowage.stock.Condition;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.HandlingUnits;
import org.stowage.stock.Lot;
import org.stowage.stock.Lots;
import org.stowage.stock.Place;

/** Finds the buckets that counted lines name: one query each for all items, places, lots and units; every fault with its line. */
@ApplicationScoped
class LineReading {

    private record LotName(long itemId, String code) {}

    private record Known(
            Map<String, ItemKey> items,
            Map<String, LocationKey> locations,
            Map<LotName, Long> lots,
            Map<String, HandlingUnit> units,
            Map<String, Optional<Owner>> owners) {}

    private final Items items;
    private final Locations locations;
    private final Lots lots;
    private final HandlingUnits units;
    private final Owners owners;

    LineReading(Items items, Locations locations, Lots lots, HandlingUnits units, Owners owners) {
        this.items = items;
        this.locations = locations;
        this.lots = lots;
        this.units = units;
        this.owners = owners;
    }

    /** In the lines' order, null where a line is at fault. A lot that nobody has seen is made. @param faults get every one */
    List<@Nullable Bucket> read(long warehouseId, List<CountLine> lines, List<Problem.Fault> faults) {
        Known known = known(warehouseId, lines);
        List<@Nullable Bucket> buckets = new ArrayList<>();
        Set<Bucket> seen = new HashSet<>();
        for (int n = 0; n < lines.size(); n++) {
            CountLine line = lines.get(n);
            Bucket bucket = bucket(warehouseId, known, line, "/lines/" + n, faults);
            if (bucket != null && !seen.add(bucket)) {
                fault(faults, "/lines/" + n + "/sku", CountProblem.LINE_TWICE, line.location(), line.sku());
            }
            buckets.add(bucket);
        }
        return buckets;
    }

    private Known known(long warehouseId, List<CountLine> lines) {
        Map<String, ItemKey> bySku = items.keys(told(lines, CountLine::sku));
        List<CountLine> inLots = lines.stream()
                .filter(line -> line.lot() != null && bySku.containsKey(key(line.sku())))
                .toList();
        Map<LotName, Long> byLot = new HashMap<>();
        List<Long> itemIds = inLots.stream()
                .map(line -> Objects.requireNonNull(bySku.get(key(line.sku()))).id())
                .toList();
        for (Lot lot : lots.ofItems(warehouseId, itemIds, told(inLots, CountLine::lot))) {
            byLot.put(new LotName(lot.itemId(), lot.code()), lot.id());
        }
        Map<String, HandlingUnit> byLpn = new HashMap<>();
        units.all(warehouseId, Set.copyOf(told(lines, CountLine::lpn)))
                .forEach(unit -> byLpn.put(key(unit.lpn()), unit));
        Map<String, LocationKey> byCode = locations.keys(warehouseId, told(lines, CountLine::location));
        return new Known(bySku, byCode, byLot, byLpn, new HashMap<>());
    }

    private static List<String> told(List<CountLine> lines, Function<CountLine, @Nullable String> field) {
        return lines.stream().map(field).filter(Objects::nonNull).toList();
    }

    private @Nullable Bucket bucket(
            long warehouseId, Known known, CountLine line, String at, List<Problem.Fault> faults) {
        int before = faults.size();
        ItemKey item = known.items().get(key(line.sku()));
        if (item == null) {
            fault(faults, at + "/sku", CountProblem.UNKNOWN_ITEM, line.sku());
        }
        LocationKey location = known.locations().get(key(line.location()));
        if (location == null || location.kind() == LocationKind.VIRTUAL) {
            fault(faults, at + "/location", CountProblem.UNKNOWN_LOCATION, line.location());
        }
        HandlingUnit unit = line.lpn() == null ? null : known.units().get(key(line.lpn()));
        if (line.lpn() != null && unit == null) {
            fault(faults, at + "/lpn", CountProblem.UNKNOWN_UNIT, line.lpn());
        }
        Long stands = unit == null ? null : unit.locationId();
        if (unit != null && location != null && stands != null && stands != location.id()) {
            // its goods would lie at two places by the book
            fault(faults, at + "/lpn", CountProblem.UNIT_ELSEWHERE, unit.lpn(), location.code());
        }
        long owner = owner(known, line, at, faults);
        if (item != null && item.lotControlled() && line.lot() == null) {
            fault(faults, at + "/lot", CountProblem.LOT_NEEDED, item.sku());
        }
        if (faults.size() > before || item == null || location == null) {
            return null;
        }
        Condition condition = Objects.requireNonNullElse(line.condition(), Condition.GOOD);
        Place place = new Place(location.id(), unit == null ? 0 : unit.id(), condition);
        return new Bucket(place, item.id(), lot(warehouseId, known, item, line.lot()), owner);
    }

    private long owner(Known known, CountLine line, String at, List<Problem.Fault> faults) {
        String code = line.owner();
        if (code == null || code.isBlank()) {
            return Owners.OWN;
        }
        Optional<Owner> found = known.owners().computeIfAbsent(code, owners::find);
        if (found.isEmpty()) {
            fault(faults, at + "/owner", CatalogProblem.UNKNOWN_OWNER, code);
        }
        return found.map(Owner::id).orElse(0L);
    }

    private long lot(long warehouseId, Known known, ItemKey item, @Nullable String code) {
        return code == null
                ? 0
                : known.lots()
                        .computeIfAbsent(
                                new LotName(item.id(), code), fresh -> lots.idOf(warehouseId, item.id(), code, null));
    }

    private static void fault(List<Problem.Fault> faults, String at, ProblemType type, Object... values) {
        faults.add(Problem.fault(at, type, values));
    }

    private static String key(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
