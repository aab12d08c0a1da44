package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.stowage.kernel.Sql;

/** Who loses to a more urgent order, and the trace of it in the history of both. */
@ApplicationScoped
class OrderStealSql {

    /*
     * Of the less urgent ones, the least urgent first, as many as together hold what the order could lack: of promised units,
     * and of open allocations within reach, of the lot where one is asked for. However many there are, no more are locked
     * than can lose.
     */
    private static final String LESS_URGENT = """
            with lack as materialized (
              select o.id as taker, o.priority, o.ship_by, p.item_id, p.owner_id, p.lot_id, sum(p.wanted)::bigint as wanted
                from outbound_order o
                join promise p on p.warehouse_id = o.warehouse_id and p.order_id = o.id and p.status = 'open'
               where o.warehouse_id = :warehouse and o.id = :order
               group by o.id, o.priority, o.ship_by, p.item_id, p.owner_id, p.lot_id),
            claim as (
              select o.id, o.priority, o.ship_by, l.item_id, l.owner_id, l.lot_id, l.wanted,
                     p.quantity - greatest(p.kept, a.picked) as promised, a.open
                from lack l
                join promise p on p.warehouse_id = :warehouse and p.item_id = l.item_id and p.owner_id = l.owner_id
                 and p.quantity > p.kept and p.status = 'open'
                join outbound_order o on o.warehouse_id = :warehouse and o.id = p.order_id and o.id <> l.taker
                 and (o.priority < l.priority or (o.priority = l.priority and o.ship_by > l.ship_by))
                 and o.status in ('held', 'promised', 'short', 'waiting-replenishment', 'released', 'picking', 'problem')
               cross join lateral (
                select coalesce(sum(a.quantity) filter (where a.status = 'picked'), 0)::bigint as picked,
                       coalesce(sum(a.quantity) filter (where a.status = 'open' and s.sellable
                                                          and s.read_only_since is null
                                                          and l.lot_id in (0, s.lot_id)), 0)::bigint as open
                  from allocation a join stock s on s.warehouse_id = :warehouse and s.id = a.stock_id
                 where a.warehouse_id = :warehouse and a.order_line_id = p.order_line_id) a),
            turn as (
              select *, sum(promised) over w - promised as promised_before, sum(open) over w - open as open_before
                from claim window w as (partition by item_id, owner_id, lot_id order by priority, ship_by desc, id desc
                                        rows unbounded preceding))
            select id from turn
             where promised > 0 and promised_before < wanted or open > 0 and open_before < wanted
             group by id, priority, ship_by order by priority, ship_by desc, id desc
            """;

    private final Sql sql;

    OrderStealSql(Sql sql) {
        this.sql = sql;
    }

    /** Orders that lose to this one, the least urgent first. The order's row and theirs are locked in one sequence. */
    List<Long> lockLessUrgent(long warehouseId, long orderId) {
        List<Long> chosen = sql.statement(LESS_URGENT)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(Long.class);
        sql.statement("""
                        select id from outbound_order
                         where warehouse_id = :warehouse and (id = :order or id = any(:others)) order by id for update
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .bind("others", chosen)
                .list(Long.class);
        return chosen;
    }

    /** One row in the history of each side for each of the goods. */
    void trace(long warehouseId, long actorId, long orderId, String orderNo, String reason, Collection<Robbed> robbed) {
        sql.statement("""
                        insert into order_event (warehouse_id, order_id, actor_id, code, detail)
                        select :warehouse, e.order_id, :actor, e.code,
                               jsonb_build_object('order', e.other, 'sku', r.sku, 'promised', r.promised,
                                 'allocated', r.allocated, 'reason', cast(:reason as text),
                                 'text', e.other || ': ' || greatest(r.promised, r.allocated) || ' × ' || r.sku || '. '
                                           || cast(:reason as text))
                          from unnest(:ids, :nos, :skus, :promised, :allocated) as r (id, no, sku, promised, allocated)
                         cross join lateral (values (r.id, 'robbed', cast(:orderNo as text)), (:order, 'stole', r.no))
                            as e (order_id, code, other)
                        """)
                .bind("warehouse", warehouseId)
                .bind("actor", actorId)
                .bind("order", orderId)
                .bind("orderNo", orderNo)
                .bind("reason", reason)
                .bind("ids", robbed.stream().map(Robbed::orderId).toList())
                .bind("nos", robbed.stream().map(Robbed::orderNo).toList())
                .bind("skus", robbed.stream().map(Robbed::sku).toList())
                .bind("promised", robbed.stream().map(Robbed::promised).toList())
                .bind("allocated", robbed.stream().map(Robbed::allocated).toList())
                .update();
    }

    /** Those of these that are on the floor with a short promise: their state says nothing of it. */
    List<ChangedOrder> shortOnTheFloor(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        select o.id, o.order_no, o.channel, o.channel_order_no, o.status from outbound_order o
                         where o.warehouse_id = :warehouse and o.id = any(:orders)
                           and o.status in ('released', 'picking', 'problem', 'held')
                           and exists (select from promise p where p.warehouse_id = :warehouse and p.order_id = o.id
                                          and p.status not in ('kept', 'cancelled') and p.quantity < p.wanted)
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .list(ChangedOrder.class);
    }
}
