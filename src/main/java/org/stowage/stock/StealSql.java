package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.stowage.kernel.Sql;

/** What one order can take from others. */
@ApplicationScoped
class StealSql {

    record Units(long orderId, long itemId, long units) {}

    private final Sql sql;

    StealSql(Sql sql) {
        this.sql = sql;
    }

    void lockStock(long warehouseId, long orderId) {
        sql.statement("""
                        select id from stock
                         where warehouse_id = :warehouse and on_hand > 0
                           and item_id in (select item_id from promise where warehouse_id = :warehouse and order_id = :order)
                         order by id for update
                        """).bind("warehouse", warehouseId).bind("order", orderId).list(Long.class);
    }

    void lockRooms(long warehouseId, long orderId) {
        sql.statement("""
                        select sellable from availability
                         where warehouse_id = :warehouse and (item_id, owner_id) in (
                           select item_id, owner_id from promise
                            where warehouse_id = :warehouse and order_id = :order and status not in ('kept', 'cancelled'))
                         order by item_id, owner_id for update
                        """).bind("warehouse", warehouseId).bind("order", orderId).list(Long.class);
    }

    /** Promised units change hands; the sum of an item stays. @return what each of the others lost */
    List<Units> takePromises(long warehouseId, long orderId, List<Long> others) {
        return sql.statement("""
                        with lack as materialized (
                          select id, item_id, owner_id, wanted - quantity as units,
                                 sum(wanted - quantity) over w - (wanted - quantity) as lo, sum(wanted - quantity) over w as hi
                            from promise
                           where warehouse_id = :warehouse and order_id = :order and status not in ('kept', 'cancelled')
                             and quantity < wanted
                          window w as (partition by item_id, owner_id order by id)),
                        claim as (
                          select p.id, p.order_id, p.item_id, p.owner_id, o.turn,
                                 p.quantity - greatest(p.kept, coalesce((
                                   select sum(a.quantity) from allocation a
                                    where a.warehouse_id = :warehouse and a.order_line_id = p.order_line_id
                                      and a.status = 'picked'), 0)::bigint) as units
                            from unnest(cast(:others as bigint[])) with ordinality as o (order_id, turn)
                            join promise p on p.warehouse_id = :warehouse and p.order_id = o.order_id
                             and p.status not in ('kept', 'cancelled')
                           where p.item_id in (select item_id from lack)),
                        give as (
                          select *, sum(units) over w - units as lo, sum(units) over w as hi from claim where units > 0
                          window w as (partition by item_id, owner_id order by turn, id)),
                        pass as materialized (
                          select l.id as taker, g.id as giver, g.order_id, g.item_id,
                                 (least(l.hi, g.hi) - greatest(l.lo, g.lo))::bigint as units
                            from lack l
                            join give g on g.item_id = l.item_id and g.owner_id = l.owner_id and g.lo < l.hi and l.lo < g.hi),
                        change as (
                          select c.id, sum(c.units)::bigint as units, p.from_pool
                            from (select taker as id, units from pass union all select giver, -units from pass) c
                            join promise p on p.warehouse_id = :warehouse and p.id = c.id
                           group by c.id, p.from_pool),
                        changed as (
                          update promise p set quantity = p.quantity + c.units,
                                 from_pool = least(p.from_pool, p.quantity + c.units)
                            from change c
                           where p.warehouse_id = :warehouse and p.id = c.id
                          returning p.pool_id, c.from_pool - p.from_pool as units),
                        back as (select pool_id, units from changed),
                        returned as (%s),
                        kept as (
                          update availability a set set_aside = a.set_aside + r.units
                            from (select item_id, owner_id, sum(units)::bigint as units from returned group by 1, 2) r
                           where a.warehouse_id = :warehouse and a.item_id = r.item_id and a.owner_id = r.owner_id)
                        select order_id, item_id, sum(units)::bigint as units from pass group by order_id, item_id
                        """.formatted(PoolSql.TAKE_BACK))
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .bind("others", others)
                .list(Units.class);
    }

    /** Open allocations of the others that must end so that the order's lines find all they are promised. */
    List<Long> chooseAllocations(long warehouseId, long orderId, List<Long> others) {
        return sql.statement("""
                        with need as (
                          select p.item_id, p.owner_id, p.lot_id, sum(p.quantity - had.units)::bigint as units
                            from promise p
                           cross join lateral (
                            select coalesce(sum(quantity), 0) as units from allocation
                             where warehouse_id = :warehouse and order_line_id = p.order_line_id and status <> 'released') had
                           where p.warehouse_id = :warehouse and p.order_id = :order and p.status not in ('kept', 'cancelled')
                           group by p.item_id, p.owner_id, p.lot_id),
                        place as materialized (
                          select s.id, s.item_id, s.owner_id, s.lot_id, s.on_hand - s.allocated as free
                            from stock s join location l on l.warehouse_id = s.warehouse_id and l.id = s.location_id
                           where s.warehouse_id = :warehouse and s.item_id in (select item_id from need)
                             and s.sellable and s.read_only_since is null and s.on_hand > 0
                             and l.kind in ('pick_face', 'reserve') and l.blocked_at is null),
                        free as (
                          select item_id, owner_id, lot_id, sum(free)::bigint as units from place group by 1, 2, 3),
                        -- what lines with a lot will take is not there for the others
                        lack as (
                          select n.item_id, n.owner_id, n.lot_id, n.units - coalesce(sum(
                                   case when n.lot_id > 0 then f.units
                                        else f.units - least(f.units, coalesce(m.units, 0)) end), 0) as units
                            from need n
                            left join free f on f.item_id = n.item_id and f.owner_id = n.owner_id
                             and n.lot_id in (0, f.lot_id)
                            left join need m on m.item_id = f.item_id and m.owner_id = f.owner_id and m.lot_id = f.lot_id
                             and m.lot_id > 0
                           group by n.item_id, n.owner_id, n.lot_id, n.units),
                        within as (
                          select a.id, a.quantity, o.turn, s.item_id, s.owner_id, s.lot_id
                            from unnest(cast(:others as bigint[])) with ordinality as o (order_id, turn)
                            join promise p on p.warehouse_id = :warehouse and p.order_id = o.order_id
                            join allocation a on a.warehouse_id = :warehouse and a.order_line_id = p.order_line_id
                             and a.status = 'open'
                            join place s on s.id = a.stock_id),
                        by_lot as (
                          select h.id from (
                            select w.id, l.units, sum(w.quantity) over (partition by w.item_id, w.owner_id, w.lot_id
                                                                            order by w.turn, w.id desc) - w.quantity as before
                              from within w
                              join lack l on l.item_id = w.item_id and l.owner_id = w.owner_id and l.lot_id = w.lot_id
                             where l.lot_id > 0) h
                           where h.before < h.units),
                        by_item as (
                          select h.id from (
                            select w.id, l.units, sum(w.quantity) over (partition by w.item_id, w.owner_id
                                                                            order by w.turn, w.id desc) - w.quantity as before
                              from within w
                              join lack l on l.item_id = w.item_id and l.owner_id = w.owner_id and l.lot_id = 0
                             where w.id not in (select id from by_lot)) h
                           where h.before < h.units)
                        select id from by_lot union all select id from by_item
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .bind("others", others)
                .list(Long.class);
    }

    List<Units> units(long warehouseId, Collection<Long> allocationIds) {
        return sql.statement("""
                        select order_id, item_id, sum(quantity)::bigint as units from allocation
                         where warehouse_id = :warehouse and id = any(:allocations) and status = 'open'
                         group by order_id, item_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("allocations", allocationIds)
                .list(Units.class);
    }
}
