package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Goods looked for among those that went from one warehouse to another. */
@ApplicationScoped
class TravelledSql {

    private final Sql sql;

    TravelledSql(Sql sql) {
        this.sql = sql;
    }

    /** Those that left the warehouse by what was picked there, those that come to it by what it awaits. */
    List<Travelled> of(long warehouseId, long itemId, @Nullable String lot) {
        return sql.statement("""
                        with left_here as (
                          select g.warehouse_id as from_id, g.transfer_id, sum(g.quantity)::bigint as units
                            from transfer_goods g
                            left join lot o on o.warehouse_id = g.warehouse_id and o.id = g.lot_id
                           where g.warehouse_id = :warehouse and g.item_id = :item
                             and (cast(:lot as text) is null or o.code = :lot)
                           group by 1, 2),
                        come_here as (
                          select v.from_warehouse_id as from_id, v.transfer_id, sum(g.sent)::bigint as units
                            from arrival_goods g
                            join transfer_arrival v on v.warehouse_id = g.warehouse_id and v.id = g.arrival_id
                           where g.warehouse_id = :warehouse and g.item_id = :item and v.from_warehouse_id <> :warehouse
                             and (cast(:lot as text) is null or g.lot = :lot)
                           group by 1, 2)
                        select t.transfer_no, f.code as from, d.code as to, d.name as to_name, t.status, t.shipped_at, x.units,
                               w.in_transit
                          from (select * from left_here union all select * from come_here) x
                          join transfer t on t.warehouse_id = x.from_id and t.id = x.transfer_id
                          join warehouse f on f.id = t.warehouse_id
                          join warehouse d on d.id = t.to_warehouse_id
                         cross join lateral (
                           select coalesce(sum(g.in_transit), 0)::bigint as in_transit
                             from transfer_arrival v
                             join arrival_goods g on g.warehouse_id = v.warehouse_id and g.arrival_id = v.id
                            where v.from_warehouse_id = t.warehouse_id and v.transfer_id = t.id and g.item_id = :item
                              and v.warehouse_id in (t.warehouse_id, t.to_warehouse_id)
                              and (cast(:lot as text) is null or g.lot = :lot)) w
                         order by t.asked_at, t.transfer_no limit 500
                        """)
                .bind("warehouse", warehouseId)
                .bind("item", itemId)
                .bind("lot", lot)
                .list(Travelled.class);
    }
}
