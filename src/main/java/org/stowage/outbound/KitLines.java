package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.stowage.catalog.KitPart;
import org.stowage.catalog.Kits;
import org.stowage.catalog.PackUnits;
import org.stowage.catalog.Units;
import org.stowage.outbound.OrderIntakeSql.KnownItem;

/** Looks up what the lines of orders name: one statement, two more where a line names a unit, or a kit. */
@ApplicationScoped
class KitLines {

    private final OrderIntakeSql sql;
    private final Kits kits;
    private final Units units;

    KitLines(OrderIntakeSql sql, Kits kits, Units units) {
        this.sql = sql;
        this.kits = kits;
        this.units = units;
    }

    SoldItems look(List<NewOrder> orders) {
        List<NewOrder.NewLine> lines = orders.stream()
                .filter(order -> order.lines() != null)
                .flatMap(order -> Objects.requireNonNull(order.lines()).stream())
                .filter(Objects::nonNull)
                .filter(line -> line.sku() != null && line.sku().indexOf('\0') < 0)
                .toList();
        Set<String> skus = new HashSet<>();
        Set<String> inUnits = new HashSet<>();
        for (NewOrder.NewLine line : lines) {
            String key = Lines.key(Objects.requireNonNull(line.sku()));
            skus.add(key);
            if (Lines.unit(line) != null) {
                inUnits.add(key);
            }
        }
        Map<String, KnownItem> known = new HashMap<>();
        sql.items(skus).forEach(item -> known.put(Lines.key(item.sku()), item));
        return new SoldItems(known, parts(known.values()), units(known, inUnits), null);
    }

    private Map<Long, List<KitPart>> parts(Collection<KnownItem> known) {
        return kits.parts(
                known.stream().filter(KnownItem::isKit).map(KnownItem::id).toList());
    }

    private Map<Long, PackUnits> units(Map<String, KnownItem> known, Set<String> skus) {
        return units.of(skus.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(KnownItem::id)
                .toList());
    }
}
