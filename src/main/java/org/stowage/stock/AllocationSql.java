package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** The set-based allocation: running sums of demand and of supply, matched where they overlap. */
@ApplicationScoped
class AllocationSql {

    /*
     * The first step locks the supply in one order; the windows run over what it read, never over stock itself: otherwise
     * two waves at once would both see the same units free and one of them would fail on the constraint.
     */
    private static final String ALLOCATE = """
            with wanted as materialized (
              select p.order_id, p.order_line_id, p.item_id, p.owner_id, p.ship_by, p.quantity
                from promise p
               where p.warehouse_id = :warehouse and p.order_id = any(:orders)
                 and p.status not in ('kept', 'cancelled')),
            supply as materialized (
              select s.id, s.location_id, s.item_id, s.lot_id, s.handling_unit_id, s.owner_id, s.on_hand, s.allocated,
                     s.received_at
                from stock s
               where s.warehouse_id = :warehouse and s.sellable and s.on_hand > s.allocated
                 and s.read_only_since is null and s.location_id <> :notFrom
                 and s.item_id = any(array(select distinct item_id from wanted))
               order by s.id for update),
            taken as (
              select a.order_line_id, sum(a.quantity) as quantity from allocation a
               where a.warehouse_id = :warehouse and a.order_line_id = any(array(select order_line_id from wanted))
                 and a.status <> 'released'
               group by a.order_line_id),
            demand as (
              select w.*, w.quantity - coalesce(t.quantity, 0) as need
                from wanted w left join taken t on t.order_line_id = w.order_line_id),
            d as (
              select *, sum(need) over w - need as lo, sum(need) over w as hi from demand where need > 0
              window w as (partition by item_id, owner_id order by ship_by, order_id, order_line_id)),
            s as (
              select s.*, sum(s.on_hand - s.allocated) over w - (s.on_hand - s.allocated) as lo,
                     sum(s.on_hand - s.allocated) over w as hi
                from supply s
                join location l on l.warehouse_id = :warehouse and l.id = s.location_id
                 and l.kind in ('pick_face', 'reserve') and l.blocked_at is null
                left join lot o on o.warehouse_id = :warehouse and o.id = s.lot_id
               where s.on_hand > s.allocated and (o.expires_on is null or o.expires_on >= current_date)
              window w as (partition by s.item_id, s.owner_id order by %s)),
            took as (
              insert into allocation (warehouse_id, wave_id, order_id, order_line_id, stock_id, location_id, item_id,
                                      lot_id, handling_unit_id, owner_id, quantity, rule)
              select :warehouse, :wave, d.order_id, d.order_line_id, s.id, s.location_id, s.item_id, s.lot_id,
                     s.handling_unit_id, s.owner_id, least(d.hi, s.hi) - greatest(d.lo, s.lo), :rule
                from d join s on s.item_id = d.item_id and s.owner_id = d.owner_id and s.lo < d.hi and d.lo < s.hi
              returning *),
            marked as (
              update stock t set allocated = t.allocated + x.quantity
                from (select stock_id, sum(quantity)::bigint as quantity from took group by stock_id) x
               where t.warehouse_id = :warehouse and t.id = x.stock_id)
            select id as allocation_id, order_id, order_line_id, location_id, item_id, lot_id, handling_unit_id, owner_id,
                   quantity, rule
              from took
            """;

    private static final Map<Strategy, String> BY_STRATEGY = new EnumMap<>(Strategy.class);

    static {
        for (Strategy strategy : Strategy.values()) {
            BY_STRATEGY.put(strategy, ALLOCATE.replace("%s", strategy.order));
        }
    }

    private final Sql sql;

    AllocationSql(Sql sql) {
        this.sql = sql;
    }

    List<AllocationLine> allocate(
            long warehouseId, long waveId, Collection<Long> orderIds, Strategy strategy, long notFromLocationId) {
        return sql.statement(Objects.requireNonNull(BY_STRATEGY.get(strategy)))
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .bind("notFrom", notFromLocationId)
                .bind("wave", waveId)
                .bind("rule", strategy.slug())
                .list(AllocationLine.class);
    }

    Optional<AllocationLine> picked(long warehouseId, long allocationId, long quantity) {
        return sql.statement("""
                        with whole as (
                          update allocation set status = 'picked'
                           where warehouse_id = :warehouse and id = :allocation
                             and status not in ('picked', 'released') and quantity = :quantity
                          returning *),
                        rest as (
                          update allocation set quantity = quantity - :quantity
                           where warehouse_id = :warehouse and id = :allocation
                             and status not in ('picked', 'released') and quantity > :quantity
                          returning *),
                        part as (
                          insert into allocation (warehouse_id, wave_id, order_id, order_line_id, stock_id, location_id,
                                                  item_id, lot_id, handling_unit_id, owner_id, quantity, status, rule)
                          select warehouse_id, wave_id, order_id, order_line_id, stock_id, location_id, item_id, lot_id,
                                 handling_unit_id, owner_id, :quantity, 'picked', rule from rest
                          returning *)
                        select id as allocation_id, order_id, order_line_id, location_id, item_id, lot_id,
                               handling_unit_id, owner_id, quantity, rule
                          from (select * from whole union all select * from part) p
                        """)
                .bind("warehouse", warehouseId)
                .bind("allocation", allocationId)
                .bind("quantity", quantity)
                .optional(AllocationLine.class);
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

    void putBack(long warehouseId, long orderId) {
        sql.statement("""
                        update allocation set status = 'released'
                         where warehouse_id = :warehouse and status = 'picked'
                           and order_line_id in (select order_line_id from promise
                                                  where warehouse_id = :warehouse and order_id = :order)
                        """).bind("warehouse", warehouseId).bind("order", orderId).update();
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
