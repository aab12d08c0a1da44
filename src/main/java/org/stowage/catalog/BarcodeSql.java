package org.stowage.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;

/** The barcodes of items. Rows keep their ids, because identifiers point to them. */
@ApplicationScoped
class BarcodeSql {

    /** @param itemIds whose barcodes changed; @param removedIds rows that are gone or stand for another quantity */
    record Difference(Set<Long> itemIds, List<Long> removedIds) {}

    /**
     * What an item shall be found by.
     *
     * @param singles the codes of one unit are told: others go
     * @param packs the same of its packs
     */
    record Wanted(boolean singles, boolean packs, List<NewPack> codes) {

        static Wanted of(NewItem item) {
            Map<String, NewPack> bySpelling = new LinkedHashMap<>();
            if (item.barcodes() != null) {
                item.barcodes()
                        .forEach(code -> bySpelling.putIfAbsent(ItemCodes.canonical(code), new NewPack(code, 1)));
            }
            if (item.packs() != null) {
                item.packs().forEach(pack -> bySpelling.putIfAbsent(ItemCodes.canonical(pack.code()), pack));
            }
            return new Wanted(item.barcodes() != null, item.packs() != null, List.copyOf(bySpelling.values()));
        }
    }

    record ItemGtin(long id, String gtin) {}

    private record Row(long id, long itemId) {}

    private final Sql sql;

    BarcodeSql(Sql sql) {
        this.sql = sql;
    }

    Optional<PackCode> get(long id) {
        return sql.statement("select id, item_id, code, quantity, unit from item_barcode where id = :id")
                .bind("id", id)
                .optional(PackCode.class);
    }

    List<PackCode> of(Collection<Long> itemIds) {
        return sql.statement("""
                        select id, item_id, code, quantity, unit from item_barcode
                         where item_id = any(:items) order by item_id, quantity, code
                        """).bind("items", itemIds).list(PackCode.class);
    }

    List<PackCode> ofIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.statement("select id, item_id, code, quantity, unit from item_barcode where id = any(:ids)")
                        .bind("ids", ids)
                        .list(PackCode.class);
    }

    List<ItemGtin> gtins(Collection<Long> itemIds) {
        return sql.statement("select id, gtin from item where id = any(:items) and gtin is not null")
                .bind("items", itemIds)
                .list(ItemGtin.class);
    }

    /** @param wanted by item id */
    Difference replace(Map<Long, Wanted> wanted) {
        if (wanted.isEmpty()) {
            return new Difference(Set.of(), List.of());
        }
        Columns columns = Columns.of(wanted);
        List<Row> removed = columns.bind(sql.statement("""
                        delete from item_barcode b
                         using unnest(:touched, cast(:singles as boolean[]), cast(:packed as boolean[]))
                               as t (item_id, singles, packs)
                         where b.item_id = t.item_id
                           and (case when b.quantity = 1 then t.singles else t.packs end
                                or exists (select from unnest(cast(:items as bigint[]), cast(:codes as text[]))
                                                    as w (item_id, code)
                                            where w.item_id = b.item_id and w.code = b.code))
                           and not exists (
                             select from unnest(cast(:items as bigint[]), cast(:codes as text[]),
                                                cast(:quantities as bigint[]), cast(:units as text[]))
                                           as w (item_id, code, quantity, unit)
                              where w.item_id = b.item_id and w.code = b.code and w.quantity = b.quantity
                                and w.unit is not distinct from b.unit)
                        returning b.id, b.item_id
                        """))
                .bind("touched", List.copyOf(wanted.keySet()))
                .bind("singles", wanted.values().stream().map(Wanted::singles).toList())
                .bind("packed", wanted.values().stream().map(Wanted::packs).toList())
                .list(Row.class);
        List<Row> added = columns.bind(sql.statement("""
                        insert into item_barcode (item_id, code, quantity, unit)
                        select item_id, code, quantity, unit
                          from unnest(cast(:items as bigint[]), cast(:codes as text[]), cast(:quantities as bigint[]),
                                      cast(:units as text[])) as w (item_id, code, quantity, unit)
                         order by item_id, code
                        on conflict (code, item_id) do nothing
                        returning id, item_id
                        """)).list(Row.class);
        Set<Long> touched = new HashSet<>();
        removed.forEach(row -> touched.add(row.itemId()));
        added.forEach(row -> touched.add(row.itemId()));
        return new Difference(touched, removed.stream().map(Row::id).toList());
    }

    /** The wanted codes of all items as columns. */
    private record Columns(List<Long> items, List<String> codes, List<Long> quantities, List<@Nullable String> units) {

        static Columns of(Map<Long, Wanted> wanted) {
            Columns columns = new Columns(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            wanted.forEach((item, of) -> of.codes().forEach(pack -> {
                columns.items.add(item);
                columns.codes.add(pack.code());
                columns.quantities.add(pack.quantity());
                columns.units.add(pack.unit());
            }));
            return columns;
        }

        SqlStatement bind(SqlStatement statement) {
            return statement
                    .bind("items", items)
                    .bind("codes", codes)
                    .bind("quantities", quantities)
                    .bind("units", units);
        }
    }
}
