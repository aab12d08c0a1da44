package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stowage.kernel.Sql;

/**
 * Promises and the availability rows that bound them. Every statement locks availability rows first, in one order; what it
 * then computes from them is the truth.
 *
 * <p>"Open" is written {@code not in ('kept', 'cancelled')} wherever rows are found by order, line or id: written plainly it
 * would invite the partial indexes, and a planner that has no statistics yet (the first minute after a large import) then
 * reads all open promises for each row.
 */
@ApplicationScoped
class PromiseSql {

    private final Sql sql;

    PromiseSql(Sql sql) {
        this.sql = sql;
    }

    /** Availability rows of items that never had stock here. */
    void openRooms(long warehouseId, List<Demand> demand) {
        sql.statement("""
                        insert into availability (warehouse_id, item_id, owner_id, sellable)
                        select distinct cast(:warehouse as bigint), item_id, owner_id, 0
                          from unnest(:items, :owners) as d (item_id, owner_id)
                         where not exists (select 1 from availability a where a.warehouse_id = :warehouse
                                              and a.item_id = d.item_id and a.owner_id = d.owner_id)
                         order by 2, 3
                        on conflict do nothing
                        """)
                .bind("warehouse", warehouseId)
                .bind("items", demand.stream().map(Demand::itemId).toList())
                .bind("owners", demand.stream().map(Demand::ownerId).toList())
                .update();
    }

    /** Free units of each item that is wanted; nobody else promises any until the transaction ends. */
    List<Rooms.Room> lockRooms(long warehouseId, List<Demand> demand) {
        return sql.statement("""
                        select a.item_id, a.owner_id, a.sellable - a.promised as free from availability a
                         where a.warehouse_id = :warehouse
                           and (a.item_id, a.owner_id) in (
                             select item_id, owner_id from unnest(:items, :owners) as d (item_id, owner_id))
                         order by a.item_id, a.owner_id for update of a
                        """)
                .bind("warehouse", warehouseId)
                .bind("items", demand.stream().map(Demand::itemId).toList())
                .bind("owners", demand.stream().map(Demand::ownerId).toList())
                .list(Rooms.Room.class);
    }

    List<Promised> promise(long warehouseId, List<Demand> demand) {
        return sql.statement("""
                        with demand as materialized (
                          select * from unnest(:orders, :lines, :items, :owners, :wanted, cast(:shipBy as timestamptz[]))
                            with ordinality as d (order_id, order_line_id, item_id, owner_id, wanted, ship_by, turn)),
                        room as materialized (
                          select a.item_id, a.owner_id,
                                 case when a.read_only_since is null then a.sellable - a.promised else 0 end as free
                            from availability a
                           where a.warehouse_id = :warehouse
                             and (a.item_id, a.owner_id) in (select item_id, owner_id from demand)
                           order by a.item_id, a.owner_id for update of a),
                        turn as (
                          select d.*, coalesce(r.free, 0) as free,
                                 sum(d.wanted) over (partition by d.item_id, d.owner_id order by d.turn) as running
                            from demand d left join room r on r.item_id = d.item_id and r.owner_id = d.owner_id),
                        promised as (
                          insert into promise (warehouse_id, order_id, order_line_id, item_id, owner_id, wanted, quantity, ship_by)
                          select :warehouse, order_id, order_line_id, item_id, owner_id, wanted,
                                 greatest(0, least(wanted, free - (running - wanted))), ship_by
                            from turn order by turn
                          returning order_line_id, item_id, owner_id, quantity),
                        claimed as (
                          update availability a set promised = a.promised + p.quantity
                            from (select item_id, owner_id, sum(quantity)::bigint as quantity from promised group by 1, 2) p
                           where a.warehouse_id = :warehouse and a.item_id = p.item_id and a.owner_id = p.owner_id
                             and p.quantity > 0)
                        select order_line_id, quantity from promised
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", demand.stream().map(Demand::orderId).toList())
                .bind("lines", demand.stream().map(Demand::orderLineId).toList())
                .bind("items", demand.stream().map(Demand::itemId).toList())
                .bind("owners", demand.stream().map(Demand::ownerId).toList())
                .bind("wanted", demand.stream().map(Demand::wanted).toList())
                .bind("shipBy", demand.stream().map(Demand::shipBy).toList())
                .list(Promised.class);
    }

    /** @return the items of which something became free */
    List<Long> cancel(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        with room as materialized (
                          select a.item_id, a.owner_id from availability a
                           where a.warehouse_id = :warehouse and (a.item_id, a.owner_id) in (
                             select item_id, owner_id from promise
                              where warehouse_id = :warehouse and order_id = any(:orders)
                                and status not in ('kept', 'cancelled'))
                           order by a.item_id, a.owner_id for update of a),
                        cancelled as (
                          update promise set status = 'cancelled'
                           where warehouse_id = :warehouse and order_id = any(:orders)
                             and status not in ('kept', 'cancelled') and (select count(*) from room) >= 0
                          returning item_id, owner_id, quantity - kept as quantity),
                        freed as (
                          select item_id, owner_id, sum(quantity)::bigint as quantity from cancelled group by 1, 2
                          having sum(quantity) > 0),
                        given_back as (
                          update availability a set promised = a.promised - f.quantity from freed f
                           where a.warehouse_id = :warehouse and a.item_id = f.item_id and a.owner_id = f.owner_id)
                        select distinct item_id from freed
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .list(Long.class);
    }

    void keep(long warehouseId, List<Kept> kept) {
        sql.statement("""
                        with leaving as materialized (
                          select order_line_id, sum(quantity)::bigint as quantity
                            from unnest(:lines, :quantities) as k (order_line_id, quantity) group by 1),
                        room as materialized (
                          select a.item_id, a.owner_id from availability a
                           where a.warehouse_id = :warehouse and (a.item_id, a.owner_id) in (
                             select p.item_id, p.owner_id from promise p join leaving l on l.order_line_id = p.order_line_id
                              where p.warehouse_id = :warehouse)
                           order by a.item_id, a.owner_id for update of a),
                        left_building as (
                          update promise p set kept = p.kept + l.quantity,
                                 status = case when p.kept + l.quantity = p.wanted then 'kept' else p.status end
                            from leaving l
                           where p.warehouse_id = :warehouse and p.order_line_id = l.order_line_id
                             and p.status not in ('kept', 'cancelled') and (select count(*) from room) >= 0
                          returning p.item_id, p.owner_id, l.quantity)
                        update availability a set promised = a.promised - f.quantity
                          from (select item_id, owner_id, sum(quantity)::bigint as quantity from left_building group by 1, 2) f
                         where a.warehouse_id = :warehouse and a.item_id = f.item_id and a.owner_id = f.owner_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("lines", kept.stream().map(Kept::orderLineId).toList())
                .bind("quantities", kept.stream().map(Kept::quantity).toList())
                .update();
    }

    /** @return orders that got units */
    List<Long> serve(long warehouseId, Collection<Long> itemIds) {
        return sql.statement("""
                        with room as materialized (
                          select item_id, owner_id, sellable - promised as free from availability
                           where warehouse_id = :warehouse and item_id = any(:items) and sellable > promised
                             and read_only_since is null
                           order by item_id, owner_id for update),
                        turn as (
                          select p.id, p.lack, r.free,
                                 sum(p.lack) over (partition by r.item_id, r.owner_id order by p.ship_by, p.id) as running
                            from room r cross join lateral (
                              select id, ship_by, wanted - quantity as lack from promise
                               where warehouse_id = :warehouse and item_id = r.item_id and owner_id = r.owner_id
                                 and status = 'open' and quantity < wanted offset 0) p),
                        served as (
                          update promise p set quantity = p.quantity + least(t.lack, t.free - (t.running - t.lack))
                            from turn t
                           where p.warehouse_id = :warehouse and p.id = t.id and t.running - t.lack < t.free
                             and p.status not in ('kept', 'cancelled') and p.wanted - p.quantity = t.lack
                          returning p.order_id, p.item_id, p.owner_id, least(t.lack, t.free - (t.running - t.lack)) as units),
                        claimed as (
                          update availability a set promised = a.promised + s.units
                            from (select item_id, owner_id, sum(units)::bigint as units from served group by 1, 2) s
                           where a.warehouse_id = :warehouse and a.item_id = s.item_id and a.owner_id = s.owner_id)
                        select distinct order_id from served
                        """)
                .bind("warehouse", warehouseId)
                .bind("items", itemIds)
                .list(Long.class);
    }

    Map<Long, Long> ofLines(long warehouseId, Collection<Long> orderLineIds) {
        return sql
                .statement("""
                        select order_line_id, quantity from promise
                         where warehouse_id = :warehouse and order_line_id = any(:lines) and status <> 'cancelled'
                        """)
                .bind("warehouse", warehouseId)
                .bind("lines", orderLineIds)
                .list(Promised.class)
                .stream()
                .collect(Collectors.toMap(Promised::orderLineId, Promised::quantity));
    }
}
