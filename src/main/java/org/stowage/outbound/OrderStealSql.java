package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.stowage.kernel.Sql;

/** Who loses to a more urgent order, and the trace of it in the history of both. */
@ApplicationScoped
class OrderStealSql {

    private final Sql sql;

    OrderStealSql(Sql sql) {
        this.sql = sql;
    }

    /**
     * Less urgent orders with open promises on the same items, the least urgent first. The order's row and theirs are locked
     * in one sequence.
     */
    List<Long> lockLessUrgent(long warehouseId, long orderId, int most) {
        List<Long> chosen = sql.statement("""
                        select o.id
                          from outbound_order t
                          join outbound_order o on o.warehouse_id = t.warehouse_id and o.id <> t.id
                           and (o.priority < t.priority or (o.priority = t.priority and o.ship_by > t.ship_by))
                         where t.warehouse_id = :warehouse and t.id = :order
                           and o.status in ('held', 'promised', 'short', 'waiting-replenishment', 'released', 'picking', 'problem')
                           and exists (
                             select from promise p
                               join promise m on m.warehouse_id = p.warehouse_id and m.order_id = t.id and m.item_id = p.item_id
                                and m.owner_id = p.owner_id
                              where p.warehouse_id = :warehouse and p.order_id = o.id and p.quantity > p.kept
                                and p.status not in ('kept', 'cancelled'))
                         order by o.priority, o.ship_by desc, o.id desc limit :most
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .bind("most", most)
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
