package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Rows and figures of the papers of a count. */
@ApplicationScoped
class CountPaperSql {

    private final Sql sql;

    CountPaperSql(Sql sql) {
        this.sql = sql;
    }

    /**
     * What is to be counted at these places, by walk; an empty line where nothing lies by the book. Who counts is told no
     * quantity of a place that another count has blind, nor that what he counted himself is to be counted again.
     */
    List<SheetLine> sheet(long warehouseId, CountReader reader, Collection<Long> placeIds) {
        return CountListSql.owned(sql.statement("""
                        select p.id as place_id, p.round, z.code as zone, l.code as location, i.sku, i.name, b.code as lot, h.lpn,
                               s.condition, o.code as owner,
                               case when :counts and exists (
                                      select from stock_counting k
                                       where k.warehouse_id = p.warehouse_id and k.location_id = p.location_id and k.blind)
                                    then null else s.on_hand end as expected
                          from count_place p
                          join location l on l.warehouse_id = p.warehouse_id and l.id = p.location_id
                          left join zone z on z.warehouse_id = l.warehouse_id and z.id = l.zone_id
                          left join stock s on s.warehouse_id = p.warehouse_id and s.location_id = p.location_id
                           and (p.item_id = 0 or s.item_id = p.item_id)
                           and (:anyOwner or s.owner_id = any(cast(:owners as bigint[])))
                           and (p.round = 1 and s.on_hand > 0
                                or exists (select from count_variance v
                                            where v.warehouse_id = p.warehouse_id and v.place_id = p.id and v.status = 'recount'
                                              and %s))
                          left join item i on i.id = coalesce(s.item_id, nullif(p.item_id, 0))
                          left join owner o on o.id = s.owner_id
                          left join lot b on b.warehouse_id = s.warehouse_id and b.id = s.lot_id
                          left join handling_unit h on h.warehouse_id = s.warehouse_id and h.id = s.handling_unit_id
                         where p.warehouse_id = :warehouse and p.id = any(cast(:places as bigint[])) and p.status <> 'done'
                           and not (:counts and p.counted_by is not distinct from :operator)
                         order by p.sequence, p.id, i.sku, b.code, h.lpn, s.condition, o.code
                        """.formatted(TallySql.SAME.formatted("v", "s"))), reader.owners())
                .bind("counts", reader.counts())
                .bind("operator", reader.operatorId())
                .bind("warehouse", warehouseId)
                .bind("places", placeIds)
                .list(SheetLine.class);
    }

    /** Of the latest round of every bucket. */
    List<CountTotal> totals(long warehouseId, @Nullable Collection<Long> owners, long countId) {
        return CountListSql.owned(sql.statement("with " + Movements.MOVERS + """
                        , latest as (
                          select distinct on (t.place_id, t.item_id, t.lot_id, t.handling_unit_id, t.condition, t.owner_id)
                                 t.place_id, t.location_id, t.item_id, t.expected, t.counted - t.expected as difference
                            from count_tally t
                           where t.warehouse_id = :warehouse and t.count_id = :count and not t.moved
                             and (:anyOwner or t.owner_id = any(cast(:owners as bigint[])))
                           order by t.place_id, t.item_id, t.lot_id, t.handling_unit_id, t.condition, t.owner_id, t.round desc)
                        select z.code as zone, coalesce(m.class, 'none') as movement, count(*) as buckets,
                               count(*) filter (where t.difference = 0) as right, sum(t.expected)::bigint as units,
                               coalesce(sum(t.difference) filter (where t.difference > 0), 0)::bigint as gained,
                               coalesce(-sum(t.difference) filter (where t.difference < 0), 0)::bigint as lost,
                               coalesce(sum(t.difference * i.cost) filter (where t.difference > 0), 0) as gained_value,
                               coalesce(-sum(t.difference * i.cost) filter (where t.difference < 0), 0) as lost_value
                          from latest t
                          join item i on i.id = t.item_id
                          join location l on l.warehouse_id = :warehouse and l.id = t.location_id
                          left join zone z on z.warehouse_id = l.warehouse_id and z.id = l.zone_id
                          left join mover m on m.item_id = t.item_id
                         group by z.code, coalesce(m.class, 'none') order by z.code nulls last, movement
                        """), owners)
                .bind("warehouse", warehouseId)
                .bind("count", countId)
                .bind("from", Instant.now().minus(Movements.SPAN))
                .list(CountTotal.class);
    }

    /** @param only of this operator; null: of all */
    List<CounterWork> counters(long warehouseId, long countId, @Nullable Long only) {
        return sql.statement("""
                        select p.login as counter, t.round, count(distinct t.place_id) as places, count(*) as tallies,
                               sum(t.counted)::bigint as units, min(t.first_at) as from, max(t.confirmed_at) as until,
                               count(*) filter (where t.source = 'offline') as offline,
                               case when max(t.clock_offset_ms) > -min(t.clock_offset_ms) then max(t.clock_offset_ms)
                                    else min(t.clock_offset_ms) end as offset_millis
                          from count_tally t left join operator p on p.id = t.counter_id
                         where t.warehouse_id = :warehouse and t.count_id = :count
                           and (cast(:only as bigint) is null or t.counter_id = :only and t.source not in ('unseen', 'program'))
                         group by p.login, t.round order by t.round, p.login
                        """)
                .bind("warehouse", warehouseId)
                .bind("count", countId)
                .bind("only", only)
                .list(CounterWork.class);
    }
}
