package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;

/** Differences as the stocktake's page shows them: the dearest first, and what they come to. */
@ApplicationScoped
class CountPageSql {

    /** Differences of one count and one status. @param value unsigned, of those whose cost is known */
    record Standing(VarianceStatus status, long lines, long gained, long lost, BigDecimal value) {}

    /** Which page of them. @param value of the last row before it, {@code id} its id */
    record After(BigDecimal value, long id) {
        static final After NOTHING = new After(new BigDecimal("1e14"), 0);
    }

    /** Of an item whose cost nobody knows: behind all others. */
    static final BigDecimal UNKNOWN = BigDecimal.ONE.negate();

    /** The page is chosen before anything is named: a count has a hundred thousand of them. */
    private static final String CHOSEN = """
            with page as materialized (
              select v.* from stock_count c
                join count_variance v on v.warehouse_id = c.warehouse_id and v.count_id = c.id
            """;

    private static final String ROWS = """
            )
            select v.id, c.count_no, z.code as zone, l.code as location, i.sku, i.name, b.code as lot, h.lpn, v.condition,
                   o.code as owner, v.round, v.counted, v.expected, v.difference, v.value, v.currency, v.status, v.four_eyes,
                   v.reason, v.note, p.login as counter, d.login as decided_by, v.decided_at, t.confirmed_at,
                   t.source, t.clock_offset_ms as offset_millis
              from page v
              join stock_count c on c.warehouse_id = v.warehouse_id and c.id = v.count_id
              join location l on l.warehouse_id = v.warehouse_id and l.id = v.location_id
              left join zone z on z.warehouse_id = l.warehouse_id and z.id = l.zone_id
              join item i on i.id = v.item_id
              join owner o on o.id = v.owner_id
              left join lot b on b.warehouse_id = v.warehouse_id and b.id = v.lot_id
              left join handling_unit h on h.warehouse_id = v.warehouse_id and h.id = v.handling_unit_id
              join count_tally t on t.warehouse_id = v.warehouse_id and t.id = v.tally_id
              left join operator p on p.id = t.counter_id
              left join operator d on d.id = v.decided_by
             order by coalesce(v.value, :unknown) desc, v.id
            """;

    private static final String OF_OWNERS =
            " and (:anyOwner or v.owner_id = any(cast(:owners as bigint[]))) and v.difference <> 0 ";

    private static final String DEAREST = """
             and (coalesce(v.value, :unknown) < :value or coalesce(v.value, :unknown) = :value and v.id > :after)
             order by coalesce(v.value, :unknown) desc, v.id limit :limit
            """;

    private final Sql sql;

    CountPageSql(Sql sql) {
        this.sql = sql;
    }

    List<VarianceRow> dearest(
            long warehouseId,
            @Nullable Collection<Long> owners,
            String countNo,
            @Nullable VarianceStatus status,
            After after,
            int limit) {
        return paged(CHOSEN + """
                        where c.warehouse_id = :warehouse and c.count_no = :no
                          and (cast(:status as text) is null or v.status = :status)
                        """ + OF_OWNERS + DEAREST + ROWS, owners, after, limit)
                .bind("warehouse", warehouseId)
                .bind("no", countNo)
                .bind("status", status)
                .list(VarianceRow.class);
    }

    /** Booked ones of a month. @param month {@code 2026-11}, on the warehouse's clock */
    List<VarianceRow> ofMonth(
            long warehouseId, @Nullable Collection<Long> owners, String month, After after, int limit) {
        return paged(CHOSEN + """
                        join warehouse w on w.id = c.warehouse_id
                        where c.warehouse_id = :warehouse and v.status = 'posted' and c.status = 'posted'
                          and to_char(c.posted_at at time zone w.timezone, 'YYYY-MM') = :month
                        """ + OF_OWNERS + DEAREST + ROWS, owners, after, limit)
                .bind("warehouse", warehouseId)
                .bind("month", month)
                .list(VarianceRow.class);
    }

    List<Standing> standing(long warehouseId, @Nullable Collection<Long> owners, String countNo) {
        return owned("""
                        select v.status, count(*) as lines,
                               cast(sum(greatest(v.difference, 0)) as bigint) as gained,
                               cast(sum(greatest(-v.difference, 0)) as bigint) as lost, coalesce(sum(v.value), 0) as value
                          from count_variance v
                          join stock_count c on c.warehouse_id = v.warehouse_id and c.id = v.count_id
                         where v.warehouse_id = :warehouse and c.count_no = :no
                        """ + OF_OWNERS + " group by v.status order by v.status", owners)
                .bind("warehouse", warehouseId)
                .bind("no", countNo)
                .list(Standing.class);
    }

    private SqlStatement paged(String text, @Nullable Collection<Long> owners, After after, int limit) {
        return owned(text, owners)
                .bind("unknown", UNKNOWN)
                .bind("value", after.value())
                .bind("after", after.id())
                .bind("limit", limit);
    }

    private SqlStatement owned(String text, @Nullable Collection<Long> owners) {
        return sql.statement(text)
                .bind("anyOwner", owners == null)
                .bind("owners", owners == null ? List.<Long>of() : owners);
    }
}
