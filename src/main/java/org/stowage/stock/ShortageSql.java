package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.stowage.kernel.Sql;

/** Looks at every unit of the items that were short and says of each row of stock why it was not taken. */
@ApplicationScoped
class ShortageSql {

    /*
     * "had": what of an order line is allocated, picked or gone. Units that were picked for others stand in totes on staging
     * places: they count as allocated, not as out of reach.
     */
    private static final String EXPLAIN = """
            with hint as (select * from unnest(cast(:lines as bigint[]), cast(:codes as text[])) as h (order_line_id, code)),
            lack as materialized (
              select p.order_id, p.order_line_id, p.item_id, p.owner_id, p.wanted, p.quantity, had.units as got
                from unnest(cast(:orders as bigint[])) as o (order_id)
               cross join lateral (
                select * from promise
                 where warehouse_id = :warehouse and order_id = o.order_id and status not in ('kept', 'cancelled')
                offset 0) p
               cross join lateral (
                select coalesce(sum(quantity), 0)::bigint as units from allocation
                 where warehouse_id = :warehouse and order_line_id = p.order_line_id and status <> 'released') had
               where had.units < p.wanted),
            goods as materialized (select distinct item_id, owner_id from lack),
            place as materialized (
              select s.id, s.item_id, s.owner_id, s.on_hand, s.allocated,
                     case when s.condition = 'damaged' then 'damaged'
                          when s.condition = 'quarantine' or l.kind = 'quarantine' then 'in-quarantine'
                          when l.kind = 'dock' then 'at-dock'
                          when s.read_only_since is not null then 'read-only'
                          when exists (
                            select from stock_freeze f
                             where f.warehouse_id = :warehouse and f.lifted_at is null
                               and (f.location_id is null or f.location_id = s.location_id)
                               and (f.item_id is null or f.item_id = s.item_id)
                               and (f.lot_id is null or f.lot_id = s.lot_id)) then 'frozen'
                          when not s.sellable then 'expired-or-too-short-life'
                          when l.kind not in ('pick_face', 'reserve') then 'no-stock-in-pick-locations'
                          when l.blocked_at is not null then 'location-blocked'
                          when s.location_id = :notFrom then 'not-found-there'
                          else 'free-now' end as code
                from goods g
               cross join lateral (
                select * from stock
                 where warehouse_id = :warehouse and item_id = g.item_id and owner_id = g.owner_id and on_hand > 0
                offset 0) s
               cross join lateral (
                select kind, blocked_at from location where warehouse_id = :warehouse and id = s.location_id offset 0) l),
            fetched as (
              select g.item_id, g.owner_id, coalesce(sum(greatest(a.units - p.kept, 0)), 0)::bigint as units
                from goods g
                join promise p on p.warehouse_id = :warehouse and p.item_id = g.item_id and p.owner_id = g.owner_id
                 and p.status = 'open'
               cross join lateral (
                select sum(quantity) as units from allocation
                 where warehouse_id = :warehouse and order_line_id = p.order_line_id and status = 'picked') a
               group by g.item_id, g.owner_id),
            units as (
              select item_id, owner_id, code, sum(on_hand - allocated)::bigint as units from place group by 1, 2, 3
              union all
              select item_id, owner_id, 'all-allocated', sum(allocated)::bigint from place group by 1, 2
              union all
              select item_id, owner_id, 'all-allocated', units from fetched
              union all
              select item_id, owner_id, 'no-stock-in-pick-locations', -units from fetched),
            tally as (
              select item_id, owner_id, code, sum(units)::bigint as units from units group by 1, 2, 3 having sum(units) > 0),
            holder as (
              select item_id, owner_id, order_id, wave_id,
                     row_number() over (partition by item_id, owner_id order by quantity desc, order_id) as n
                from (select p.item_id, p.owner_id, a.order_id, a.wave_id, sum(a.quantity) as quantity
                        from place p
                       cross join lateral (
                        select order_id, wave_id, quantity from allocation
                         where warehouse_id = :warehouse and stock_id = p.id and status = 'open') a
                       where p.allocated > 0 group by 1, 2, 3, 4) h),
            told as materialized (
              select g.item_id, g.owner_id,
                     coalesce((select code from tally t where t.item_id = g.item_id and t.owner_id = g.owner_id
                                order by units desc, code limit 1), 'no-stock-here') as code,
                     jsonb_strip_nulls(jsonb_build_object(
                       'units', (select jsonb_object_agg(code, units) from tally t
                                  where t.item_id = g.item_id and t.owner_id = g.owner_id),
                       'orders', (select jsonb_agg(order_id order by n) from holder h
                                   where h.item_id = g.item_id and h.owner_id = g.owner_id and n <= 5),
                       'waves', (select jsonb_agg(distinct wave_id) from holder h
                                  where h.item_id = g.item_id and h.owner_id = g.owner_id and n <= 5))) as detail
                from goods g),
            kept as (
              insert into allocation_short as k (warehouse_id, wave_id, order_line_id, order_id, item_id, wanted, got, code, detail)
              select :warehouse, :wave, l.order_line_id, l.order_id, l.item_id, l.wanted, l.got,
                     case when l.quantity <= l.got and t.code = 'free-now' then 'not-promised'
                          else coalesce(h.code, t.code) end, t.detail
                from lack l
                join told t on t.item_id = l.item_id and t.owner_id = l.owner_id
                left join hint h on h.order_line_id = l.order_line_id
               order by l.order_line_id
              on conflict on constraint allocation_short_key do update
                 set wanted = excluded.wanted, got = excluded.got, code = excluded.code, detail = excluded.detail, at = now()
              returning *)
            select order_id, order_line_id, item_id, wanted, got, code, detail::text as detail from kept
            """;

    private final Sql sql;

    ShortageSql(Sql sql) {
        this.sql = sql;
    }

    List<Shortage> explain(
            long warehouseId,
            long waveId,
            Collection<Long> orderIds,
            Map<Long, ShortCode> refused,
            long notFromLocationId) {
        List<Long> lines = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        refused.forEach((line, code) -> {
            lines.add(line);
            codes.add(code.slug());
        });
        return sql.statement(EXPLAIN)
                .bind("warehouse", warehouseId)
                .bind("wave", waveId)
                .bind("orders", orderIds)
                .bind("notFrom", notFromLocationId)
                .bind("lines", lines)
                .bind("codes", codes)
                .list(Shortage.class);
    }
}
