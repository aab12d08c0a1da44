package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** What becomes of claims on a location: picked, or given back. */
@ApplicationScoped
class AllocationSql {

    private final Sql sql;

    AllocationSql(Sql sql) {
        this.sql = sql;
    }

    /**
     * An allocation of which a part is picked is split: the part is a row of its own.
     *
     * @param units by allocation @return what was picked, in the sequence of the map; what is gone is missing
     */
    List<AllocationLine> picked(long warehouseId, SequencedMap<Long, Long> units) {
        return sql.statement("""
                        with asked as materialized (
                          select * from unnest(:allocations, :units) with ordinality as q (id, units, turn)),
                        locked as materialized (
                          select id from allocation where warehouse_id = :warehouse and id = any(:allocations)
                           order by id for update),
                        whole as (
                          update allocation a set status = 'picked' from asked q join locked l on l.id = q.id
                           where a.warehouse_id = :warehouse and a.id = q.id
                             and a.status not in ('picked', 'released') and a.quantity = q.units
                          returning a.*, q.turn),
                        rest as (
                          update allocation a set quantity = a.quantity - q.units from asked q join locked l on l.id = q.id
                           where a.warehouse_id = :warehouse and a.id = q.id
                             and a.status not in ('picked', 'released') and a.quantity > q.units
                          returning a.*, q.units, q.turn),
                        part as materialized (
                          select nextval(pg_get_serial_sequence('allocation', 'id')) as part_id, r.* from rest r),
                        written as (
                          insert into allocation (warehouse_id, id, wave_id, order_id, order_line_id, stock_id, location_id,
                                                  item_id, lot_id, handling_unit_id, owner_id, quantity, status, rule)
                          select warehouse_id, part_id, wave_id, order_id, order_line_id, stock_id, location_id, item_id,
                                 lot_id, handling_unit_id, owner_id, units, 'picked', rule from part)
                        select allocation_id, order_id, order_line_id, location_id, item_id, lot_id, handling_unit_id,
                               owner_id, quantity, rule
                          from (select id as allocation_id, order_id, order_line_id, location_id, item_id, lot_id,
                                       handling_unit_id, owner_id, quantity, rule, turn from whole
                                union all
                                select part_id, order_id, order_line_id, location_id, item_id, lot_id,
                                       handling_unit_id, owner_id, units, rule, turn from part) p
                         order by turn
                        """)
                .bind("warehouse", warehouseId)
                .bind("allocations", units.keySet())
                .bind("units", units.values())
                .list(AllocationLine.class);
    }

    List<Long> release(long warehouseId, Collection<Long> allocationIds) {
        return sql.statement("""
                        with ordered as materialized (
                          select id, stock_id, quantity from allocation
                           where warehouse_id = :warehouse and id = any(:allocations)
                             and status not in ('picked', 'released')
                           order by id for update),
                        released as (
                          update allocation a set status = 'released' from ordered o
                           where a.warehouse_id = :warehouse and a.id = o.id and a.status not in ('picked', 'released')
                          returning a.id, a.stock_id, a.quantity),
                        locked as materialized (
                          select s.id from stock s
                           where s.warehouse_id = :warehouse and s.id in (select stock_id from released)
                           order by s.id for update),
                        freed as (
                          update stock s set allocated = s.allocated - r.quantity
                            from (select stock_id, sum(quantity)::bigint as quantity from released group by stock_id) r
                            join locked l on l.id = r.stock_id
                           where s.warehouse_id = :warehouse and s.id = r.stock_id)
                        select id from released
                        """)
                .bind("warehouse", warehouseId)
                .bind("allocations", allocationIds)
                .list(Long.class);
    }

    /** The youngest first. @return those that ended or got smaller */
    List<Long> unclaim(long warehouseId, long orderLineId, long units) {
        return sql.statement("""
                        with claimed as materialized (
                          select id, stock_id, quantity from allocation
                           where warehouse_id = :warehouse and order_line_id = :line and status not in ('picked', 'released')
                           order by id for update),
                        turn as (
                          select id, least(quantity, :units - (sum(quantity) over (order by id desc) - quantity)) as units
                            from claimed),
                        given as (
                          update allocation a
                             set quantity = case when t.units = a.quantity then a.quantity else a.quantity - t.units end,
                                 status = case when t.units = a.quantity then 'released' else a.status end
                            from turn t where a.warehouse_id = :warehouse and a.id = t.id and t.units > 0
                          returning a.id, a.stock_id, t.units),
                        locked as materialized (
                          select s.id from stock s
                           where s.warehouse_id = :warehouse and s.id in (select stock_id from given)
                           order by s.id for update),
                        freed as (
                          update stock s set allocated = s.allocated - g.units
                            from (select stock_id, sum(units)::bigint as units from given group by stock_id) g
                            join locked l on l.id = g.stock_id
                           where s.warehouse_id = :warehouse and s.id = g.stock_id)
                        select id from given
                        """)
                .bind("warehouse", warehouseId)
                .bind("line", orderLineId)
                .bind("units", units)
                .list(Long.class);
    }

    void putBack(long warehouseId, long orderId) {
        sql.statement("""
                        update allocation set status = 'released'
                         where warehouse_id = :warehouse and status = 'picked'
                           and order_line_id in (select order_line_id from promise
                                                  where warehouse_id = :warehouse and order_id = :order)
                        """).bind("warehouse", warehouseId).bind("order", orderId).update();
    }

    /** The youngest first. */
    List<Long> unpicked(long warehouseId, long orderLineId, long units) {
        return sql.statement("""
                        with picked as materialized (
                          select id, quantity from allocation
                           where warehouse_id = :warehouse and order_line_id = :line and status = 'picked'
                           order by id for update),
                        turn as (
                          select id, least(quantity, :units - (sum(quantity) over (order by id desc) - quantity)) as units
                            from picked)
                        update allocation a
                           set quantity = case when t.units = a.quantity then a.quantity else a.quantity - t.units end,
                               status = case when t.units = a.quantity then 'released' else a.status end
                          from turn t where a.warehouse_id = :warehouse and a.id = t.id and t.units > 0
                        returning a.location_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("line", orderLineId)
                .bind("units", units)
                .list(Long.class);
    }

    List<AllocationLine> openOf(long warehouseId, long itemId, @Nullable Long lotId) {
        return sql.statement("""
                        select id as allocation_id, order_id, order_line_id, location_id, item_id, lot_id, handling_unit_id,
                               owner_id, quantity, rule
                          from allocation
                         where warehouse_id = :warehouse and item_id = :item and status = 'open'
                           and (cast(:lot as bigint) is null or lot_id = :lot)
                         order by id
                        """)
                .bind("warehouse", warehouseId)
                .bind("item", itemId)
                .bind("lot", lotId)
                .list(AllocationLine.class);
    }

    void lockAt(long warehouseId, Collection<Long> locationIds) {
        sql.statement("""
                        select id from stock where warehouse_id = :warehouse and location_id = any(:locations)
                         order by id for update
                        """)
                .bind("warehouse", warehouseId)
                .bind("locations", locationIds)
                .list(Long.class);
    }

    List<Long> openAt(long warehouseId, Collection<Long> locationIds) {
        return sql.statement("""
                        select a.id from stock s
                          join allocation a on a.warehouse_id = s.warehouse_id and a.stock_id = s.id and a.status = 'open'
                         where s.warehouse_id = :warehouse and s.location_id = any(:locations) and s.allocated > 0
                         order by a.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("locations", locationIds)
                .list(Long.class);
    }

    List<AllocationLine> open(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        select a.id as allocation_id, a.order_id, a.order_line_id, a.location_id, a.item_id, a.lot_id,
                               a.handling_unit_id, a.owner_id, a.quantity, a.rule
                          from promise p
                          join allocation a on a.warehouse_id = p.warehouse_id and a.order_line_id = p.order_line_id
                           and a.status = 'open'
                         where p.warehouse_id = :warehouse and p.order_id = any(:orders)
                         order by a.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .list(AllocationLine.class);
    }
}
