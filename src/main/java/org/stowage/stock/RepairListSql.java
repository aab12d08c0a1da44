package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Reads repairs. What was accepted at once (one row for each figure) is one repair; its first row gives the number. */
@ApplicationScoped
class RepairListSql {

    private record Row(
            long number,
            @Nullable String location,
            String sku,
            String owner,
            String acceptedBy,
            String reason,
            Instant acceptedAt,
            long id,
            String figure,
            long before,
            long after) {}

    private final Sql sql;

    RepairListSql(Sql sql) {
        this.sql = sql;
    }

    /** Newest first. @param owners whose goods the reader may see; null: everybody's @param before a number; 0: the first */
    List<RepairRow> page(long warehouseId, @Nullable Set<Long> owners, long before, int limit) {
        return read(warehouseId, owners, "(:number = 0 or number < :number) order by number desc", before, limit);
    }

    /** That of this number, or none. */
    List<RepairRow> find(long warehouseId, @Nullable Set<Long> owners, long number) {
        return read(warehouseId, owners, "number = :number", number, 1);
    }

    private List<RepairRow> read(long warehouseId, @Nullable Set<Long> owners, String which, long number, int limit) {
        return sql
                .statement("""
                        with repair as (
                          select min(id) as number, stock_id, item_id, owner_id, accepted_at from stock_repair
                           where warehouse_id = :warehouse
                             and (cast(:owners as bigint[]) is null or owner_id = any(:owners))
                           group by stock_id, item_id, owner_id, accepted_at),
                        page as (select * from repair where %s limit :limit)
                        select p.number, l.code as location, i.sku, w.code as owner, o.login as accepted_by, r.reason,
                               r.accepted_at, r.id, r.figure, r.before_quantity as before, r.after_quantity as after
                          from page p
                          join stock_repair r on r.warehouse_id = :warehouse and r.stock_id = p.stock_id
                           and r.item_id = p.item_id and r.owner_id = p.owner_id and r.accepted_at = p.accepted_at
                          join item i on i.id = p.item_id
                          join owner w on w.id = p.owner_id
                          join operator o on o.id = r.accepted_by
                          left join stock s on s.warehouse_id = :warehouse and s.id = p.stock_id
                          left join location l on l.warehouse_id = :warehouse and l.id = s.location_id
                        """.formatted(which))
                .bind("warehouse", warehouseId)
                .bind("owners", owners)
                .bind("number", number)
                .bind("limit", limit)
                .list(Row.class)
                .stream()
                .collect(Collectors.groupingBy(Row::number))
                .values()
                .stream()
                .map(RepairListSql::repair)
                .sorted(Comparator.comparing((RepairRow row) -> number(row)).reversed())
                .toList();
    }

    static long number(RepairRow row) {
        return Long.parseLong(row.document().substring(Repaired.PREFIX.length()));
    }

    private static RepairRow repair(List<Row> rows) {
        Row first = rows.getFirst();
        return new RepairRow(
                Repaired.PREFIX + first.number(),
                first.location(),
                first.sku(),
                first.owner(),
                first.acceptedBy(),
                first.reason(),
                first.acceptedAt(),
                rows.stream()
                        .sorted(Comparator.comparingLong(Row::id))
                        .map(row -> new Repaired.Figure(row.figure(), row.before(), row.after()))
                        .toList());
    }
}
