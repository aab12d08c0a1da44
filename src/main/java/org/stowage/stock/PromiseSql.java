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

    /**
     * Locks the rows, and makes those of items that never had stock here. A statement of its own: PostgreSQL checks a row's
     * constraints on the version that the statement's snapshot shows before it looks whether there is a newer one, so a
     * promise that had waited for a receipt in its own statement was refused by the wall although there was room.
     */
    void lockRooms(long warehouseId, List<Demand> demand) {
        sql.statement("""
                        with wanted as materialized (
                          select distinct item_id, owner_id from unnest(:items, :owners) as d (item_id, owner_id)),
                        made as (
                          insert into availability as a (warehouse_id, item_id, owner_id, sellable)
                          select cast(:warehouse as bigint), w.item_id, w.owner_id, 0 from wanted w
                           where not exists (select 1 from availability a where a.warehouse_id = :warehouse
                                                and a.item_id = w.item_id and a.owner_id = w.owner_id)
                           order by 2, 3
                          on conflict on constraint availability_key do update set sellable = a.sellable)
                        select a.item_id from availability a
                         where a.warehouse_id = :warehouse and (a.item_id, a.owner_id) in (select item_id, owner_id from wanted)
                         order by a.item_id, a.owner_id for update of a
                        """)
                .bind("warehouse", warehouseId)
                .bind("items", demand.stream().map(Demand::itemId).toList())
                .bind("owners", demand.stream().map(Demand::ownerId).toList())
                .list(Long.class);
    }

    /** What is free, and what of it open pools keep for their claimants; call behind {@link #lockRooms}. */
    List<Rooms.Room> rooms(long warehouseId, List<Demand> demand) {
        return sql.statement("""
                        with room as materialized (
                          select a.item_id, a.owner_id, a.set_aside,
                                 case when a.read_only_since is null then a.sellable - a.promised - a.safety else 0 end as free
                            from availability a
                           where a.warehouse_id = :warehouse and (a.item_id, a.owner_id) in (
                             select item_id, owner_id from unnest(:items, :owners) as d (item_id, owner_id))),
                        pool as materialized (%s)
                        select r.item_id, r.owner_id, r.free, r.set_aside, l.claimant, coalesce(l.units, 0) as units
                          from room r left join pool l on l.item_id = r.item_id and l.owner_id = r.owner_id
                        """.formatted(PoolSql.OPEN_IN_ROOM))
                .bind("warehouse", warehouseId)
                .bind("items", demand.stream().map(Demand::itemId).toList())
                .bind("owners", demand.stream().map(Demand::ownerId).toList())
                .list(Rooms.Room.class);
    }

    /*
     * own: what the line takes from its claimant's pool, first come, first served; no more than there really is. rest: what
     * it takes of that which is free for all. While pools hold more than there is, nothing is free for all, so the two
     * never take the same unit.
     */
    List<Promised> promise(long warehouseId, List<Demand> demand) {
        return sql.statement("""
                        with demand as materialized (
                          select * from unnest(:orders, :lines, :items, :owners, :wanted, cast(:shipBy as timestamptz[]),
                                               cast(:claimants as text[]), :priorities, cast(:minutes as int[]), :lots)
                            with ordinality as d (order_id, order_line_id, item_id, owner_id, wanted, ship_by, claimant,
                                                  priority, minutes, lot_id, turn)),
                        room as materialized (
                          select a.item_id, a.owner_id, a.set_aside,
                                 case when a.read_only_since is null then a.sellable - a.promised - a.safety else 0 end as free
                            from availability a
                           where a.warehouse_id = :warehouse
                             and (a.item_id, a.owner_id) in (select item_id, owner_id from demand)
                           order by a.item_id, a.owner_id for update of a),
                        pool as materialized (%s),
                        turn as (
                          select d.*, coalesce(r.free, 0) as free, coalesce(r.free - r.set_aside, 0) as common, l.id as pool_id,
                                 greatest(0, least(d.wanted, coalesce(l.units, 0) + d.wanted
                                   - sum(d.wanted) over (partition by l.id, d.item_id, d.owner_id order by d.turn))) as own
                            from demand d
                            left join room r on r.item_id = d.item_id and r.owner_id = d.owner_id
                            left join pool l on l.item_id = d.item_id and l.owner_id = d.owner_id and l.claimant = d.claimant),
                        share as (
                          select t.*, greatest(0, least(own, free + own - sum(own) over w)) as from_pool,
                                 greatest(0, least(wanted - own, common + wanted - own - sum(wanted - own) over w)) as rest
                            from turn t window w as (partition by item_id, owner_id order by turn)),
                        promised as (
                          insert into promise (warehouse_id, order_id, order_line_id, item_id, owner_id, wanted, quantity, ship_by,
                                               claimant, priority, expires_at, lot_id, pool_id, from_pool)
                          select :warehouse, order_id, order_line_id, item_id, owner_id, wanted, from_pool + rest, ship_by,
                                 claimant, priority, now() + make_interval(mins => minutes), lot_id,
                                 case when from_pool > 0 then pool_id else 0 end, from_pool
                            from share order by turn
                          returning order_line_id, item_id, owner_id, quantity, pool_id, from_pool),
                        drawn as (
                          update stock_pool l set taken = l.taken + p.units
                            from (select pool_id, sum(from_pool)::bigint as units from promised where pool_id > 0 group by 1) p
                           where l.warehouse_id = :warehouse and l.id = p.pool_id),
                        claimed as (
                          update availability a set promised = a.promised + p.quantity, set_aside = a.set_aside - p.from_pool
                            from (select item_id, owner_id, sum(quantity)::bigint as quantity, sum(from_pool)::bigint as from_pool
                                    from promised group by 1, 2) p
                           where a.warehouse_id = :warehouse and a.item_id = p.item_id and a.owner_id = p.owner_id
                             and p.quantity > 0)
                        select order_line_id, quantity from promised
                        """.formatted(PoolSql.OPEN_IN_ROOM))
                .bind("warehouse", warehouseId)
                .bind("orders", demand.stream().map(Demand::orderId).toList())
                .bind("lines", demand.stream().map(Demand::orderLineId).toList())
                .bind("items", demand.stream().map(Demand::itemId).toList())
                .bind("owners", demand.stream().map(Demand::ownerId).toList())
                .bind("wanted", demand.stream().map(Demand::wanted).toList())
                .bind("shipBy", demand.stream().map(Demand::shipBy).toList())
                .bind("claimants", demand.stream().map(Demand::claimant).toList())
                .bind("priorities", demand.stream().map(Demand::priority).toList())
                .bind("minutes", demand.stream().map(Demand::reserveMinutes).toList())
                .bind("lots", demand.stream().map(Demand::lotId).toList())
                .list(Promised.class);
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
