package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.site.Locations;
import org.stowage.stock.AllocationLine;
import org.stowage.stock.Allocations;
import org.stowage.stock.Lot;
import org.stowage.stock.Lots;

/** Which claims a pick ends. */
@ApplicationScoped
class PickChoice {

    /** @param from the picked part of a claim */
    record Take(AllocationLine from, List<String> serials) {

        Goods goods(long transferId, long cartonId, long stagingId) {
            return new Goods(
                    0,
                    transferId,
                    Claimed.by(from.orderLineId()),
                    cartonId,
                    stagingId,
                    from.locationId(),
                    from.handlingUnitId(),
                    from.itemId(),
                    from.lotId(),
                    from.ownerId(),
                    from.quantity(),
                    SerialText.write(serials));
        }
    }

    private final Allocations allocations;
    private final Locations locations;
    private final Lots lots;

    PickChoice(Allocations allocations, Locations locations, Lots lots) {
        this.allocations = allocations;
        this.locations = locations;
        this.lots = lots;
    }

    /** @param wanted null: all that is claimed */
    List<Take> of(TransferSql.Row row, List<LineSql.Row> lines, @Nullable List<TransferActs.PickLine> wanted) {
        List<AllocationLine> open = allocations.open(row.warehouseId(), Claimed.as(row.id()));
        SequencedMap<Long, Long> units = new LinkedHashMap<>();
        Map<Long, List<String>> serials = new LinkedHashMap<>();
        if (wanted == null || wanted.isEmpty()) {
            open.forEach(one -> units.put(one.allocationId(), one.quantity()));
        } else {
            Set<String> named = new HashSet<>();
            wanted.forEach(line -> SerialText.once(line.sku(), line.serialsOrNone(), named));
            wanted.forEach(line -> choose(row, lines, open, line, units, serials));
        }
        if (units.isEmpty()) {
            throw Problem.of(TransferProblem.NOTHING_ALLOCATED, row.transferNo());
        }
        List<Take> takes = new ArrayList<>();
        List<AllocationLine> picked = allocations.picked(row.warehouseId(), units);
        int n = 0;
        for (long allocation : units.keySet()) {
            AllocationLine part = picked.get(n++);
            takes.add(new Take(part, named(lines, part, serials.getOrDefault(allocation, List.of()))));
        }
        return takes;
    }

    private static List<String> named(List<LineSql.Row> lines, AllocationLine part, List<String> serials) {
        LineSql.Row line = lines.stream()
                .filter(one -> one.id() == Claimed.by(part.orderLineId()))
                .findFirst()
                .orElseThrow();
        // the destination must know which units it waits for
        if (line.serialControlled() && serials.size() != part.quantity()) {
            throw Problem.of(TransferProblem.SERIALS_NEEDED, line.sku(), part.quantity());
        }
        return line.serialControlled() ? serials : List.of();
    }

    private void choose(
            TransferSql.Row row,
            List<LineSql.Row> lines,
            List<AllocationLine> open,
            TransferActs.PickLine wanted,
            SequencedMap<Long, Long> units,
            Map<Long, List<String>> serials) {
        List<Long> items = lines.stream()
                .filter(line -> line.sku().equalsIgnoreCase(wanted.sku().strip()))
                .map(LineSql.Row::itemId)
                .toList();
        Long place = wanted.location() == null
                ? null
                : (Long) locations.get(row.warehouseId(), wanted.location()).id();
        List<Long> ofLot = wanted.lot() == null
                ? List.of()
                : lots.ofCode(row.warehouseId(), wanted.lot()).stream()
                        .map(Lot::id)
                        .collect(Collectors.toList());
        long left = wanted.quantity();
        List<String> unnamed = new ArrayList<>(wanted.serialsOrNone());
        for (AllocationLine one : open) {
            long free = one.quantity() - units.getOrDefault(one.allocationId(), 0L);
            if (left > 0
                    && free > 0
                    && items.contains(one.itemId())
                    && (place == null || place == one.locationId())
                    && (wanted.lot() == null || ofLot.contains(one.lotId()))) {
                long take = Math.min(left, free);
                units.merge(one.allocationId(), take, Long::sum);
                List<String> mine = unnamed.subList(0, Math.toIntExact(Math.min(take, unnamed.size())));
                serials.computeIfAbsent(one.allocationId(), any -> new ArrayList<>())
                        .addAll(mine);
                mine.clear();
                left -= take;
            }
        }
        if (left > 0) {
            throw Problem.of(TransferProblem.NOT_ALLOCATED, wanted.quantity() - left, wanted.quantity(), wanted.sku());
        }
    }
}
