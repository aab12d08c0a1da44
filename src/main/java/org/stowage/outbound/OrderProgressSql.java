package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.stowage.kernel.Sql;

/** Orders moving on: claimed by a wave, picked, packed, shipped, or back in the queue. */
@ApplicationScoped
class OrderProgressSql {

    private final Sql sql;

    OrderProgressSql(Sql sql) {
        this.sql = sql;
    }

    /**
     * The most urgent first. One statement, so that two waves never get the same order. Orders that somebody else is changing right now are left
     * for the next wave. A problem order is taken up again only when it is named.
     */
    List<ChangedOrder> claim(long warehouseId, long waveId, WaveSelection selection) {
        return sql.statement("""
                        with chosen as materialized (
                          select o.id
                            from outbound_order o
                           where o.warehouse_id = :warehouse
                             and (o.status in ('promised', 'waiting-replenishment') or (:named and o.status = 'problem'))
                             and (not :named or o.order_no = any(:orders))
                             and (cast(:channel as text) is null or o.channel = :channel)
                             and (cast(:carrier as text) is null or upper(o.carrier) = upper(:carrier))
                             and (cast(:before as timestamptz) is null or o.ship_by < :before)
                             and (o.not_before is null or o.not_before <= now())
                             and not exists (select from order_hold h where h.warehouse_id = o.warehouse_id
                                                and h.order_id = o.id and h.released_at is null)
                             and not exists (select from order_stop s where s.warehouse_id = o.warehouse_id
                                                and s.order_id = o.id and s.lifted_at is null)
                             and not exists (select from promise p where p.warehouse_id = o.warehouse_id
                                                and p.order_id = o.id and p.status = 'open' and p.quantity < p.wanted)
                           order by o.priority desc, o.ship_by, o.id
                           limit :max
                             for update of o skip locked),
                        claimed as (
                          update outbound_order o set status = 'released', wave_id = :wave, changed_at = now()
                            from chosen c
                           where o.warehouse_id = :warehouse and o.id = c.id
                          returning o.*)
                        select id, order_no, channel, channel_order_no, status from claimed
                         order by priority desc, ship_by, id
                        """)
                .bind("warehouse", warehouseId)
                .bind("wave", waveId)
                .bind("named", !selection.orders().isEmpty())
                .bind("orders", selection.orders())
                .bind("channel", selection.channel())
                .bind("carrier", selection.carrier())
                .bind("before", selection.shipBefore())
                .bind("max", selection.max())
                .list(ChangedOrder.class);
    }

    /**
     * Claimed orders for which nobody can walk yet. One of which something is picked, or still allocated to an earlier walk,
     * stays a problem: the queue knows only orders that nobody on the floor has heard of.
     */
    List<ChangedOrder> backToQueue(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        update outbound_order o
                           set wave_id = 0, changed_at = now(),
                               status = case when exists (
                                 select from order_line l
                                  where l.warehouse_id = o.warehouse_id and l.order_id = o.id
                                    and (l.picked > 0 or exists (
                                      select from allocation a
                                       where a.warehouse_id = l.warehouse_id and a.order_line_id = l.id
                                         and a.status not in ('picked', 'released'))))
                                 then 'problem' else 'waiting-replenishment' end
                         where o.warehouse_id = :warehouse and o.id = any(:orders) and o.status = 'released'
                        returning o.id, o.order_no, o.channel, o.channel_order_no, o.status
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .list(ChangedOrder.class);
    }

    void lockOrders(long warehouseId, Collection<Long> orderIds) {
        sql.statement("""
                        select id from outbound_order where warehouse_id = :warehouse and id = any(:orders)
                         order by id for update
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .list(Long.class);
    }

    List<Long> ordersOfLines(long warehouseId, Collection<Long> lineIds) {
        return sql.statement("""
                        select distinct order_id from order_line where warehouse_id = :warehouse and id = any(:lines)
                        """)
                .bind("warehouse", warehouseId)
                .bind("lines", lineIds)
                .list(Long.class);
    }

    int addPicked(long warehouseId, List<LineQuantity> quantities) {
        return add(warehouseId, quantities, """
                update order_line l set picked = l.picked + q.quantity
                  from (select id, sum(quantity) as quantity from unnest(:lines, :quantities) as u (id, quantity) group by id) q
                 where l.warehouse_id = :warehouse and l.id = q.id
                """);
    }

    int addPacked(long warehouseId, List<LineQuantity> quantities) {
        return add(warehouseId, quantities, """
                update order_line l set packed = l.packed + q.quantity
                  from (select id, sum(quantity) as quantity from unnest(:lines, :quantities) as u (id, quantity) group by id) q
                 where l.warehouse_id = :warehouse and l.id = q.id
                """);
    }

    int addShipped(long warehouseId, List<LineQuantity> quantities) {
        return add(warehouseId, quantities, """
                update order_line l set shipped = l.shipped + q.quantity
                  from (select id, sum(quantity) as quantity from unnest(:lines, :quantities) as u (id, quantity) group by id) q
                 where l.warehouse_id = :warehouse and l.id = q.id
                """);
    }

    private int add(long warehouseId, List<LineQuantity> quantities, String statement) {
        return sql.statement(statement)
                .bind("warehouse", warehouseId)
                .bind(
                        "lines",
                        quantities.stream().map(LineQuantity::orderLineId).toList())
                .bind(
                        "quantities",
                        quantities.stream().map(LineQuantity::quantity).toList())
                .update();
    }

    /** The state that the lines tell. Stopped orders keep theirs; a problem ends when all is there. */
    List<ChangedOrder> advance(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        update outbound_order o set status = n.status, changed_at = now()
                          from (select order_id,
                                       case when bool_and(shipped = ordered) then 'shipped'
                                            when sum(shipped) > 0 then 'part-shipped'
                                            when bool_and(packed = ordered) then 'packed'
                                            when sum(packed) > 0 then 'packing'
                                            when bool_and(picked = ordered) then 'picked'
                                            when sum(picked) > 0 then 'picking'
                                            else 'released' end as status
                                  from order_line
                                 where warehouse_id = :warehouse and order_id = any(:orders)
                                 group by order_id) n
                         where o.warehouse_id = :warehouse and o.id = n.order_id and o.status <> n.status
                           and (o.status in ('released', 'picking', 'picked', 'packing', 'packed', 'part-shipped')
                                or (o.status = 'problem' and n.status in ('picked', 'packed', 'part-shipped', 'shipped')))
                        returning o.id, o.order_no, o.channel, o.channel_order_no, o.status
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .list(ChangedOrder.class);
    }

    List<ChangedOrder> toProblem(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        update outbound_order o set status = 'problem', changed_at = now()
                         where o.warehouse_id = :warehouse and o.id = any(:orders)
                           and o.status in ('released', 'picking', 'picked', 'packing', 'packed')
                        returning o.id, o.order_no, o.channel, o.channel_order_no, o.status
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .list(ChangedOrder.class);
    }

    /** Promises of these orders grew or shrank: orders that nobody has released yet are promised or short accordingly. */
    List<ChangedOrder> byPromises(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        update outbound_order o set status = n.status, changed_at = now()
                          from (select order_id,
                                       case when bool_or(quantity < wanted) then 'short' else 'promised' end as status
                                  from promise
                                 where warehouse_id = :warehouse and order_id = any(:orders) and status = 'open'
                                 group by order_id) n
                         where o.warehouse_id = :warehouse and o.id = n.order_id
                           and (o.status in ('promised', 'short') or (o.status = 'waiting-replenishment' and n.status = 'short'))
                           and o.status <> n.status
                        returning o.id, o.order_no, o.channel, o.channel_order_no, o.status
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .list(ChangedOrder.class);
    }
}
