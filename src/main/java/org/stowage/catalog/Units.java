package org.stowage.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Cases, inners, pallets: what a line of an order or a receipt may count in, turned into base units. */
@ApplicationScoped
public class Units {

    private record Row(long itemId, String base, @Nullable String unit, long quantity) {}

    private final Sql sql;

    public Units(Sql sql) {
        this.sql = sql;
    }

    /** By item id. */
    public Map<Long, PackUnits> of(Collection<Long> itemIds) {
        if (itemIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Row>> rows = sql.statement("""
                        select i.id as item_id, i.unit as base, b.unit, coalesce(b.quantity, 1) as quantity
                          from item i left join item_barcode b on b.item_id = i.id and b.quantity > 1
                         where i.id = any(:items)
                        """).bind("items", itemIds).list(Row.class).stream()
                .collect(Collectors.groupingBy(Row::itemId));
        Map<Long, PackUnits> units = new LinkedHashMap<>();
        rows.forEach((item, of) -> units.put(
                item,
                PackUnits.of(
                        of.getFirst().base(),
                        of.stream()
                                .filter(row -> row.quantity() > 1)
                                .map(row -> new PackUnits.Pack(row.unit(), row.quantity())))));
        return units;
    }
}
