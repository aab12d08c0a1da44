package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.site.Locations;
import org.stowage.stock.Allocations;
import org.stowage.stock.Condition;
import org.stowage.stock.Lot;
import org.stowage.stock.Lots;

/** Which claims a pick ends. */
@ApplicationScoped
class PickChoice {

    /** @param units of what is fetched there */
    record Take(Fetch from, long units, List<String> serials) {}

    private final Fetches fetches;
    private final Allocations allocations;
    private final Locations locations;
    private final Lots lots;

    PickChoice(Fetches fetches, Allocations allocations, Locations locations, Lots lots) {
        this.fetches = fetches;
        this.allocations = allocations;
        this.locations = locations;
        this.lots = lots;
    }

    /** @param wanted null: all that is claimed */
    List<Take> of(TransferSql.Row row, List<LineSql.Row> lines, @Nullable List<TransferActs.PickLine> wanted) {
        List<Fetch> open = fetches.of(row, lines);
        SequencedMap<Fetch, Long> units = new LinkedHashMap<>();
        Map<Fetch, List<String>> serials = new LinkedHashMap<>();
        if (wanted == null || wanted.isEmpty()) {
            open.forEach(one -> units.put(one, one.quantity()));
        } else {
            Set<String> named = new HashSet<>();
            wanted.forEach(line -> SerialText.once(line.sku(), line.serialsOrNone(), named));
            wanted.forEach(line -> choose(line, open, meant(row, lines, line), units, serials));
        }
        if (units.isEmpty()) {
            throw Problem.of(TransferProblem.NOTHING_ALLOCATED, row.transferNo());
        }
        SequencedMap<Long, Long> claims = new LinkedHashMap<>();
        List<Take> takes = new ArrayList<>();
        units.forEach((one, some) -> {
            takes.add(new Take(one, some, named(lines, one, some, serials.getOrDefault(one, List.of()))));
            if (one.isClaimed()) {
                claims.put(one.claim(), some);
            }
        });
        if (!claims.isEmpty()) {
            allocations.picked(row.warehouseId(), claims);
        }
        return takes;
    }

    private static List<String> named(List<LineSql.Row> lines, Fetch from, long units, List<String> serials) {
        LineSql.Row line = lines.stream()
                .filter(one -> one.id() == from.lineId())
                .findFirst()
                .orElseThrow();
        // the destination must know which units it waits for
        if (line.serialControlled() && serials.size() != units) {
            throw Problem.of(TransferProblem.SERIALS_NEEDED, line.sku(), units);
        }
        return line.serialControlled() ? serials : List.of();
    }

    /** What a line of the pick can mean; of an item in several conditions the good one, where none is named. */
    private Predicate<Fetch> meant(TransferSql.Row row, List<LineSql.Row> lines, TransferActs.PickLine wanted) {
        List<LineSql.Row> its = lines.stream()
                .filter(line -> line.sku().equalsIgnoreCase(wanted.sku().strip()))
                .toList();
        List<Long> items = its.stream().map(LineSql.Row::itemId).toList();
        boolean good = wanted.condition() == null && its.stream().anyMatch(LineSql.Row::isGood);
        Condition as = good ? Condition.GOOD : wanted.condition();
        Long place = wanted.location() == null
                ? null
                : (Long) locations.get(row.warehouseId(), wanted.location()).id();
        List<Long> ofLot = wanted.lot() == null
                ? List.of()
                : lots.ofCode(row.warehouseId(), wanted.lot()).stream()
                        .map(Lot::id)
                        .toList();
        return one -> items.contains(one.itemId())
                && (as == null || as == one.condition())
                && (place == null || place == one.locationId())
                && (wanted.lot() == null || ofLot.contains(one.lotId()));
    }

    private static void choose(
            TransferActs.PickLine wanted,
            List<Fetch> open,
            Predicate<Fetch> meant,
            SequencedMap<Fetch, Long> units,
            Map<Fetch, List<String>> serials) {
        long left = wanted.quantity();
        List<String> unnamed = new ArrayList<>(wanted.serialsOrNone());
        for (Fetch one : open) {
            long free = one.quantity() - units.getOrDefault(one, 0L);
            if (left > 0 && free > 0 && meant.test(one)) {
                long take = Math.min(left, free);
                units.merge(one, take, Long::sum);
                List<String> mine = unnamed.subList(0, Math.toIntExact(Math.min(take, unnamed.size())));
                serials.computeIfAbsent(one, any -> new ArrayList<>()).addAll(mine);
                mine.clear();
                left -= take;
            }
        }
        if (left > 0) {
            throw Problem.of(TransferProblem.NOT_ALLOCATED, wanted.quantity() - left, wanted.quantity(), wanted.sku());
        }
    }
}
