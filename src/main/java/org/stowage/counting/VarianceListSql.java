package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Sql;

/** Differences as people read them. */
@ApplicationScoped
class VarianceListSql {

    /** Rows of {@code %s} with the names of what they are about. */
    static final String NAMED = """
            select v.id, c.count_no, z.code as zone, l.code as location, i.sku, i.name, b.code as lot, h.lpn, v.condition,
                   o.code as owner, v.round, v.counted, v.expected, v.difference, case when :cost then v.value end as worth,
                   v.currency, v.status, v.four_eyes, v.reason, v.note, p.login as counter, d.login as decided_by,
                   v.decided_at, t.confirmed_at,
                   t.source, t.clock_offset_ms as offset_millis
              from %s v
              join stock_count c on c.warehouse_id = v.warehouse_id and c.id = v.count_id
              join count_tally t on t.warehouse_id = v.warehouse_id and t.id = v.tally_id
              join location l on l.warehouse_id = v.warehouse_id and l.id = v.location_id
              left join zone z on z.warehouse_id = l.warehouse_id and z.id = l.zone_id
              join item i on i.id = v.item_id
              join owner o on o.id = v.owner_id
              left join lot b on b.warehouse_id = v.warehouse_id and b.id = v.lot_id
              left join handling_unit h on h.warehouse_id = v.warehouse_id and h.id = v.handling_unit_id
              left join operator p on p.id = t.counter_id
              left join operator d on d.id = v.decided_by
            """;

    private static final String VARIANCE = NAMED.formatted("count_variance") + """
             where v.warehouse_id = :warehouse and v.count_id = :count and v.id > :after
               and (:anyOwner or v.owner_id = any(cast(:owners as bigint[])))
               and (not :counts or not exists (
                 select from stock_counting k
                  where k.warehouse_id = v.warehouse_id and k.location_id = v.location_id and k.blind))
               and (cast(:status as text) is null or v.status = :status)
               and (cast(:zone as text) is null or z.code = upper(:zone))
               and (cast(:location as text) is null or starts_with(l.code, upper(:location)))
             order by v.id limit :limit
            """;

    private final Sql sql;

    VarianceListSql(Sql sql) {
        this.sql = sql;
    }

    /** In the order of their ids. Who counts finds none of a place that is counted blind now, also of counts that are over. */
    List<VarianceView> page(long warehouseId, CountReader reader, long countId, VarianceQuery query) {
        return CountListSql.owned(sql.statement(VARIANCE), reader.owners())
                .bind("counts", reader.counts())
                .bind("cost", reader.cost())
                .bind("warehouse", warehouseId)
                .bind("count", countId)
                .bind("after", query.after())
                .bind("status", query.status())
                .bind("zone", query.zone())
                .bind("location", query.location())
                .bind("limit", query.limit())
                .list(VarianceView.class);
    }
}
