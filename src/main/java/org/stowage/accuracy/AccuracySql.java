package org.stowage.accuracy;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import org.stowage.kernel.Sql;

/** How right the book was, month by month. */
@ApplicationScoped
class AccuracySql {

    /**
     * @param month {@code 2026-11}
     * @param buckets that were counted, {@code wrong} of them differed and were booked
     * @param lostValue of what was fewer, {@code gainedValue} of what was more, where the cost is known
     */
    record Month(
            String month,
            long counts,
            long buckets,
            long wrong,
            long lost,
            long gained,
            BigDecimal lostValue,
            BigDecimal gainedValue) {}

    private final Sql sql;

    AccuracySql(Sql sql) {
        this.sql = sql;
    }

    /** Posted counts of the last twelve months, oldest first, on the warehouse's clock. */
    List<Month> months(long warehouseId) {
        return sql.statement("""
                        with posted as (
                          select c.id, to_char(c.posted_at at time zone w.timezone, 'YYYY-MM') as month
                            from stock_count c join warehouse w on w.id = c.warehouse_id
                           where c.warehouse_id = :warehouse and c.status = 'posted'
                             and c.posted_at > now() - interval '12 months'
                        ), counted as (
                          select p.month, count(distinct p.id) as counts,
                                 count(distinct (t.place_id, t.item_id, t.lot_id, t.handling_unit_id, t.condition, t.owner_id))
                                   as buckets
                            from posted p
                            left join count_tally t on t.warehouse_id = :warehouse and t.count_id = p.id and not t.moved
                           group by p.month
                        ), wrong as (
                          select p.month, count(*) as wrong, sum(greatest(-v.difference, 0)) as lost,
                                 sum(greatest(v.difference, 0)) as gained,
                                 sum(v.value) filter (where v.difference < 0) as lost_value,
                                 sum(v.value) filter (where v.difference > 0) as gained_value
                            from posted p
                            join count_variance v on v.warehouse_id = :warehouse and v.count_id = p.id
                             and v.status = 'posted' and v.difference <> 0
                           group by p.month
                        )
                        select c.month, c.counts, c.buckets, coalesce(w.wrong, 0) as wrong,
                               cast(coalesce(w.lost, 0) as bigint) as lost, cast(coalesce(w.gained, 0) as bigint) as gained,
                               round(coalesce(w.lost_value, 0), 2) as lost_value, round(coalesce(w.gained_value, 0), 2) as gained_value
                          from counted c left join wrong w on w.month = c.month
                         order by c.month
                        """).bind("warehouse", warehouseId).list(Month.class);
    }
}
