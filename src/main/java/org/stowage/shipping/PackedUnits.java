package org.stowage.shipping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stowage.picking.PickedGoods;

/** So many of these picked units go into the parcel. @param serials that were read; empty: none */
record PackedUnits(WaitingGoods from, long quantity, List<String> serials) {

    PackedUnits(WaitingGoods from, long quantity) {
        this(from, quantity, List.of());
    }

    /** The same, with the numbers that were read: those of an item stand with its first units. */
    static List<PackedUnits> numbered(List<PackedUnits> all, Map<Long, List<String>> read) {
        Map<Long, List<String>> left = new HashMap<>(read);
        return all.stream()
                .map(units -> {
                    List<String> own = left.remove(units.from().itemId());
                    return own == null ? units : new PackedUnits(units.from(), units.quantity(), own);
                })
                .toList();
    }

    /** Numbers that were read, by item. */
    static Map<Long, List<String>> serials(List<PackedUnits> all) {
        return all.stream()
                .filter(units -> !units.serials().isEmpty())
                .collect(Collectors.groupingBy(
                        units -> units.from().itemId(),
                        Collectors.flatMapping(units -> units.serials().stream(), Collectors.toList())));
    }

    PickedGoods goods() {
        return new PickedGoods(
                from.id(),
                from.orderId(),
                from.orderLineId(),
                from.itemId(),
                from.lotId(),
                from.ownerId(),
                from.locationId(),
                from.handlingUnitId(),
                quantity);
    }
}
