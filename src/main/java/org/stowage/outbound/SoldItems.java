package org.stowage.outbound;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.KitPart;
import org.stowage.catalog.PackUnits;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.kernel.Quantity;
import org.stowage.outbound.OrderIntakeSql.KnownItem;

/**
 * What the lines of orders name. A line of two cases becomes base units, a line of a kit the lines of its parts, so that
 * promise, allocation, picking and packing know neither.
 *
 * @param items by sku in capitals
 * @param parts of kits, by item id
 * @param units of items that a line asks for by the pack, by item id
 * @param lots ids of the lots that lines ask for; null: no warehouse is chosen yet
 */
record SoldItems(
        Map<String, KnownItem> items,
        Map<Long, List<KitPart>> parts,
        Map<Long, PackUnits> units,
        @Nullable Map<AskedLot, Long> lots) {

    /** What a line names, as a lot is known by. */
    record AskedLot(long itemId, String code) {}

    /** The same in a warehouse. */
    SoldItems in(Map<AskedLot, Long> lotsThere) {
        return new SoldItems(items, parts, units, lotsThere);
    }

    /** The lot that a line asks for; empty: it asks for none, or for nothing that can be looked up. */
    Optional<AskedLot> askedLot(NewOrder.@Nullable NewLine line) {
        KnownItem item = line == null || line.sku() == null ? null : items.get(Lines.key(line.sku()));
        String code = line == null ? null : Lines.lot(line);
        return item == null || code == null || code.indexOf('\0') >= 0
                ? Optional.empty()
                : Optional.of(new AskedLot(item.id(), code));
    }

    Set<String> skus() {
        return items.keySet();
    }

    /** Faults of units, lots and kits; lines with other faults are passed over. */
    List<Fault> faults(NewOrder order) {
        List<Fault> faults = new ArrayList<>();
        List<NewOrder.@Nullable NewLine> lines = order.lines() == null ? List.of() : order.lines();
        long rows = 0;
        for (int i = 0; i < lines.size(); i++) {
            NewOrder.NewLine line = lines.get(i);
            KnownItem item = line == null || line.sku() == null ? null : items.get(Lines.key(line.sku()));
            if (line != null && item != null) {
                rows += Math.max(1, partsOf(item).size());
                check("/lines/" + i, line, item, faults);
            }
        }
        if (rows > OrderCheck.MOST_LINES && lines.size() <= OrderCheck.MOST_LINES) {
            faults.add(Problem.fault("/lines", OrderProblem.TOO_MANY_LINES, OrderCheck.MOST_LINES));
        }
        return faults;
    }

    private void check(String at, NewOrder.NewLine line, KnownItem item, List<Fault> faults) {
        String unit = Lines.unit(line);
        OptionalLong factor = factor(unit, item);
        if (unit != null && factor.isEmpty()) {
            String names = Objects.requireNonNull(units.get(item.id())).names();
            faults.add(Problem.fault(at + "/unit", OrderProblem.UNKNOWN_UNIT, unit, item.sku(), names));
        }
        String lot = Lines.lot(line);
        if (lot != null && !partsOf(item).isEmpty()) {
            faults.add(Problem.fault(at + "/lot", OrderProblem.KIT_HAS_NO_LOT, item.sku()));
        } else if (lot != null && lots != null && !lots.containsKey(new AskedLot(item.id(), lot))) {
            faults.add(Problem.fault(at + "/lot", OrderProblem.UNKNOWN_LOT, lot, item.sku()));
        }
        if (line.quantity() == null || !Lines.isQuantity(line.quantity())) {
            return;
        }
        long most = partsOf(item).stream().mapToLong(KitPart::quantity).max().orElse(1);
        // neither factor is more than the most of a quantity: their product fits
        if (line.quantity().longValueExact() > Quantity.MOST / factor.orElse(1) / most) {
            faults.add(Problem.fault(
                    at + "/quantity",
                    KernelProblem.INVALID_QUANTITY,
                    Quantity.shown(line.quantity()),
                    Quantity.MOST / factor.orElse(1) / most));
        }
    }

    /** The rows of a faultless order, in the order of its lines. */
    List<LineRow> lines(long orderId, NewOrder order) {
        List<LineRow> sold = sold(orderId, Objects.requireNonNull(order.lines()));
        Set<Integer> taken = new HashSet<>();
        sold.forEach(line -> taken.add(line.lineNo()));
        List<LineRow> rows = new ArrayList<>();
        int next = 1;
        for (LineRow line : sold) {
            KnownItem item = Objects.requireNonNull(items.get(Lines.key(line.sku())));
            if (partsOf(item).isEmpty()) {
                rows.add(line);
                continue;
            }
            KitRow kit = KitRow.of(line, item);
            for (KitPart part : partsOf(item)) {
                next = free(taken, next);
                rows.add(LineRow.of(kit, part, next));
            }
        }
        return rows;
    }

    /** Units of each item that a faultless order asks for, by item id. */
    Map<Long, Long> wanted(NewOrder order) {
        return lines(0, order).stream()
                .collect(Collectors.groupingBy(LineRow::itemId, Collectors.summingLong(LineRow::ordered)));
    }

    private List<LineRow> sold(long orderId, List<NewOrder.@Nullable NewLine> lines) {
        Set<Integer> taken = new HashSet<>();
        lines.forEach(line -> taken.add(
                Objects.requireNonNullElse(Objects.requireNonNull(line).lineNo(), 0)));
        List<LineRow> sold = new ArrayList<>();
        int next = 1;
        for (NewOrder.NewLine line : lines) {
            NewOrder.NewLine one = Objects.requireNonNull(line);
            Integer number = one.lineNo();
            if (number == null) {
                next = free(taken, next);
                number = next;
            }
            KnownItem item = Objects.requireNonNull(items.get(Lines.key(Objects.requireNonNull(one.sku()))));
            long units = Objects.requireNonNull(one.quantity()).longValueExact()
                    * factor(Lines.unit(one), item).orElseThrow();
            sold.add(LineRow.of(orderId, number, item, units, lot(one, item), one));
        }
        return sold;
    }

    private long lot(NewOrder.NewLine line, KnownItem item) {
        String code = Lines.lot(line);
        return code == null || lots == null ? 0 : lots.getOrDefault(new AskedLot(item.id(), code), 0L);
    }

    private static int free(Set<Integer> taken, int from) {
        int next = from;
        while (!taken.add(next)) {
            next++;
        }
        return next;
    }

    private List<KitPart> partsOf(KnownItem item) {
        return parts.getOrDefault(item.id(), List.of());
    }

    private OptionalLong factor(@Nullable String unit, KnownItem item) {
        return unit == null
                ? OptionalLong.of(1)
                : Objects.requireNonNull(units.get(item.id())).in(unit);
    }
}
