package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;
import org.stowage.stock.MoveReason;

/** What came and went without a customer or a supplier, read from the ledger. */
@ApplicationScoped
class ShrinkageSql {

    /**
     * @param month as 2026-11, on the warehouse's clock
     * @param damaged units that turned damaged, less those that turned back: they are still there
     * @param value of found less lost at what the item costs today; null: nobody knows
     */
    record Row(
            MoveReason reason,
            String zone,
            String sku,
            String name,
            String month,
            long found,
            long lost,
            long damaged,
            @Nullable BigDecimal value) {}

    /** @param name of a zone or month */
    record Total(String name, BigDecimal value) {}

    /** @param owners null: everybody's */
    record Span(long warehouseId, @Nullable List<Long> owners, Instant from, Instant until, String timezone) {}

    /**
     * One side of such a move is a place of the house, the other the outside world; of a conversion both are the same place.
     * The BRIN on recorded_at finds the span.
     */
    private static final String MOVES = """
            with moved as materialized (
              select m.reason, m.item_id, case when f.kind = 'virtual' then t.zone_id else f.zone_id end as zone_id,
                     to_char(m.recorded_at at time zone :timezone, 'YYYY-MM') as month,
                     case when f.kind = 'virtual' and t.kind <> 'virtual' then m.quantity else 0 end as found,
                     case when t.kind = 'virtual' and f.kind <> 'virtual' then m.quantity else 0 end as lost,
                     case when f.kind = 'virtual' or t.kind = 'virtual' or m.from_condition = m.to_condition then 0
                          when m.to_condition = 'damaged' then m.quantity
                          when m.from_condition = 'damaged' then -m.quantity else 0 end as damaged
                from stock_move m
                join location f on f.warehouse_id = m.warehouse_id and f.id = m.from_location_id
                join location t on t.warehouse_id = m.warehouse_id and t.id = m.to_location_id
               where m.warehouse_id = :warehouse and m.recorded_at >= :from and m.recorded_at < :until
                 and m.reason in ('count', 'adjust', 'damage', 'scrap')
                 and (:anyOwner or m.owner_id = any(cast(:owners as bigint[]))))
            """;

    private final Sql sql;

    ShrinkageSql(Sql sql) {
        this.sql = sql;
    }

    void rows(Span span, Consumer<Row> taker) {
        bound(span, """
                select s.reason, coalesce(z.code, '') as zone, i.sku, i.name, s.month, sum(s.found)::bigint as found,
                       sum(s.lost)::bigint as lost, sum(s.damaged)::bigint as damaged,
                       sum(s.found - s.lost) * i.cost as value
                  from moved s join item i on i.id = s.item_id
                  left join zone z on z.warehouse_id = :warehouse and z.id = s.zone_id
                 group by s.reason, z.code, i.sku, i.name, i.cost, s.month
                having sum(s.found) <> 0 or sum(s.lost) <> 0 or sum(s.damaged) <> 0
                 order by s.reason, zone, i.sku, s.month
                """).each(Row.class, taker);
    }

    List<Total> months(Span span) {
        return bound(span, """
                select s.month as name, coalesce(sum((s.found - s.lost) * i.cost), 0) as value
                  from moved s join item i on i.id = s.item_id group by s.month order by s.month
                """).list(Total.class);
    }

    /** The ten in which most value came or went. */
    List<Total> zones(Span span) {
        return bound(span, """
                select coalesce(z.code, '') as name, coalesce(sum((s.found - s.lost) * i.cost), 0) as value
                  from moved s join item i on i.id = s.item_id
                  left join zone z on z.warehouse_id = :warehouse and z.id = s.zone_id
                 group by z.code order by abs(coalesce(sum((s.found - s.lost) * i.cost), 0)) desc, name limit 10
                """).list(Total.class);
    }

    String currency(long warehouseId) {
        return sql.statement(
                        "select coalesce((select currency from adjustment_rule where warehouse_id = :warehouse), 'CNY')")
                .bind("warehouse", warehouseId)
                .one(String.class);
    }

    private SqlStatement bound(Span span, String select) {
        return sql.statement(MOVES + select)
                .bind("warehouse", span.warehouseId())
                .bind("from", span.from())
                .bind("until", span.until())
                .bind("timezone", span.timezone())
                .bind("anyOwner", span.owners() == null)
                .bind("owners", span.owners() == null ? List.of() : span.owners());
    }
}
