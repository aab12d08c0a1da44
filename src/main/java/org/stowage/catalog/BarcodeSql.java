package org.stowage.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stowage.kernel.Sql;

/** The barcodes of items. Rows keep their ids, because identifiers point to them. */
@ApplicationScoped
class BarcodeSql {

    /** @param itemIds whose barcodes changed; @param removedIds rows that are gone or stand for another quantity */
    record Difference(Set<Long> itemIds, List<Long> removedIds) {}

    record ItemGtin(long id, String gtin) {}

    private record Row(long id, long itemId) {}

    private final Sql sql;

    BarcodeSql(Sql sql) {
        this.sql = sql;
    }

    Optional<PackCode> get(long id) {
        return sql.statement("select id, item_id, code, quantity from item_barcode where id = :id")
                .bind("id", id)
                .optional(PackCode.class);
    }

    List<PackCode> of(Collection<Long> itemIds) {
        return sql.statement("""
                        select id, item_id, code, quantity from item_barcode
                         where item_id = any(:items) order by item_id, quantity, code
                        """).bind("items", itemIds).list(PackCode.class);
    }

    List<ItemGtin> gtins(Collection<Long> itemIds) {
        return sql.statement("select id, gtin from item where id = any(:items) and gtin is not null")
                .bind("items", itemIds)
                .list(ItemGtin.class);
    }

    /** @param wanted by item id: its codes and what one scan of each stands for */
    Difference replace(Map<Long, Map<String, Long>> wanted) {
        if (wanted.isEmpty()) {
            return new Difference(Set.of(), List.of());
        }
        List<Long> items = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        List<Long> quantities = new ArrayList<>();
        wanted.forEach((item, byCode) -> byCode.forEach((code, quantity) -> {
            items.add(item);
            codes.add(code);
            quantities.add(quantity);
        }));
        List<Row> removed = sql.statement("""
                        delete from item_barcode b
                         where b.item_id = any(:touched)
                           and not exists (
                             select from unnest(cast(:items as bigint[]), cast(:codes as text[]),
                                                cast(:quantities as bigint[])) as w (item_id, code, quantity)
                              where w.item_id = b.item_id and w.code = b.code and w.quantity = b.quantity)
                        returning b.id, b.item_id
                        """)
                .bind("touched", wanted.keySet())
                .bind("items", items)
                .bind("codes", codes)
                .bind("quantities", quantities)
                .list(Row.class);
        List<Row> added = sql.statement("""
                        insert into item_barcode (item_id, code, quantity)
                        select item_id, code, quantity
                          from unnest(cast(:items as bigint[]), cast(:codes as text[]), cast(:quantities as bigint[]))
                               as w (item_id, code, quantity)
                         order by item_id, code
                        on conflict (code, item_id) do nothing
                        returning id, item_id
                        """)
                .bind("items", items)
                .bind("codes", codes)
                .bind("quantities", quantities)
                .list(Row.class);
        Set<Long> touched = new HashSet<>();
        removed.forEach(row -> touched.add(row.itemId()));
        added.forEach(row -> touched.add(row.itemId()));
        return new Difference(touched, removed.stream().map(Row::id).toList());
    }
}
