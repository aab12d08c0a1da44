package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stowage.kernel.Sql;

/**
 * Holds, stops and ends of orders. The order's row is locked by the caller; it says itself whether the order is stopped, so
 * that whoever locks it for work needs no second look.
 */
@ApplicationScoped
class OrderStopSql {

    private final Sql sql;

    OrderStopSql(Sql sql) {
        this.sql = sql;
    }

    List<ChangedOrder> setStatus(long warehouseId, long orderId, OrderStatus status) {
        return sql.statement("""
                        update outbound_order o set status = :status, changed_at = now()
                         where o.warehouse_id = :warehouse and o.id = :order
                        returning o.id, o.order_no, o.channel, o.channel_order_no, o.status
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .bind("status", status.text())
                .list(ChangedOrder.class);
    }

    long pickedUnits(long warehouseId, long orderId) {
        return sql.statement("""
                        select sum(picked)::bigint from order_line where warehouse_id = :warehouse and order_id = :order
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .one(Long.class);
    }

    /**
     * Those that are stopped already are stopped for this reason, too: the strictest is acted on, and each stays until it is
     * lifted. @return those of which this changes what is acted on
     */
    List<Long> stopAll(long warehouseId, Collection<Long> orderIds, String reason, long actorId) {
        lock(warehouseId, orderIds);
        sql.statement("""
                        insert into order_stop_reason (warehouse_id, order_id, reason, stopped_by)
                        select :warehouse, id, :reason, :actor from outbound_order
                         where warehouse_id = :warehouse and id = any(:orders) order by id
                        on conflict do nothing
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .bind("reason", reason)
                .bind("actor", actorId)
                .update();
        return act(warehouseId, orderIds);
    }

    /** For other reasons they may be stopped still. @return how many were lifted */
    int liftAll(long warehouseId, Collection<Long> orderIds, Collection<String> reasons) {
        lock(warehouseId, orderIds);
        int lifted = sql.statement("""
                        delete from order_stop_reason
                         where warehouse_id = :warehouse and order_id = any(:orders) and reason = any(:reasons)
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .bind("reasons", reasons)
                .update();
        act(warehouseId, orderIds);
        return lifted;
    }

    /** Whatever the reasons. */
    void lift(long warehouseId, long orderId) {
        sql.statement("""
                        delete from order_stop_reason where warehouse_id = :warehouse and order_id = :order
                        """).bind("warehouse", warehouseId).bind("order", orderId).update();
        act(warehouseId, List.of(orderId));
    }

    /** What their reasons mean now: stopped for the strictest, or not at all. @return those for which that is news */
    private List<Long> act(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        with strictest as materialized (
                          select distinct on (order_id) order_id, reason, stopped_by from order_stop_reason
                           where warehouse_id = :warehouse and order_id = any(:orders)
                           order by order_id, coalesce(array_position(cast(:strictness as text[]), lower(reason)),
                                                       array_position(cast(:strictness as text[]), '')), stopped_at),
                        stop as (
                          insert into order_stop (warehouse_id, order_id, reason, stopped_by)
                          select :warehouse, order_id, reason, stopped_by from strictest order by order_id
                          on conflict (warehouse_id, order_id) where lifted_at is null do update set reason = excluded.reason
                           where order_stop.reason <> excluded.reason
                          returning order_id),
                        lifted as (
                          update order_stop set lifted_at = now()
                           where warehouse_id = :warehouse and order_id = any(:orders) and lifted_at is null
                             and order_id not in (select order_id from strictest)
                          returning order_id)
                        update outbound_order o set stopped = o.id in (select order_id from strictest)
                         where o.warehouse_id = :warehouse
                           and o.id in (select order_id from stop union all select order_id from lifted)
                        returning o.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .bind("strictness", OrderStop.STRICTEST_FIRST)
                .list(Long.class);
    }

    private void lock(long warehouseId, Collection<Long> orderIds) {
        sql.statement("""
                        select id from outbound_order where warehouse_id = :warehouse and id = any(:orders)
                         order by id for update
                        """).bind("warehouse", warehouseId).bind("orders", orderIds).list(Long.class);
    }

    /** All of it goes back: nothing is to come out by itself. */
    void nothingGoesBack(long warehouseId, long orderId) {
        sql.statement("""
                        update order_line set going_back = 0
                         where warehouse_id = :warehouse and order_id = :order and going_back > 0
                        """).bind("warehouse", warehouseId).bind("order", orderId).update();
    }

    /** Units of its lines that were to come out have gone back with all the others. @return how many, by line */
    Map<Long, Long> wentBack(long warehouseId, long orderId) {
        return sql
                .statement("""
                        with gone as materialized (
                          select id, going_back from order_line
                           where warehouse_id = :warehouse and order_id = :order and going_back > 0)
                        update order_line l set ordered = l.ordered - g.going_back, cancelled = l.cancelled + g.going_back,
                                                going_back = 0
                          from gone g where l.warehouse_id = :warehouse and l.id = g.id
                        returning l.id as order_line_id, g.going_back as quantity
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(LineQuantity.class)
                .stream()
                .collect(Collectors.toMap(LineQuantity::orderLineId, LineQuantity::quantity));
    }

    /** @return 0 where the order is held by that code already */
    int hold(long warehouseId, long orderId, NewHold hold, long actorId) {
        return sql.statement("""
                        insert into order_hold (warehouse_id, order_id, code, reason, held_by)
                        values (:warehouse, :order, :code, :reason, :actor)
                        on conflict do nothing
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .bind("code", hold.code())
                .bind("reason", hold.reason() == null ? "" : hold.reason())
                .bind("actor", actorId)
                .update();
    }

    int releaseHold(long warehouseId, long orderId, String code, long actorId) {
        return sql.statement("""
                        update order_hold set released_at = now(), released_by = :actor
                         where warehouse_id = :warehouse and order_id = :order and code = :code and released_at is null
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .bind("code", code)
                .bind("actor", actorId)
                .update();
    }

    /** What an order without holds is: promised, short, or not paid yet. Empty while a hold is left. */
    Optional<String> statusWithoutHolds(long warehouseId, long orderId) {
        return sql.statement("""
                        select case when exists (select from outbound_order o where o.warehouse_id = :warehouse and o.id = :order
                                                    and o.reserved_until is not null)
                                    then 'unpaid'
                                    when exists (select from promise p where p.warehouse_id = :warehouse
                                                    and p.order_id = :order and p.status = 'open' and p.quantity < p.wanted)
                                    then 'short' else 'promised' end
                         where not exists (select from order_hold h where h.warehouse_id = :warehouse
                                              and h.order_id = :order and h.released_at is null)
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .optional(String.class);
    }
}
