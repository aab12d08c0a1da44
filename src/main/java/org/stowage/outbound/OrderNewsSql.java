package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Outbox;
import org.stowage.kernel.Outbox.Event;
import org.stowage.kernel.Sql;

/** What happened to orders: one row each in order_event, one each in the outbox for those who listen. */
@ApplicationScoped
class OrderNewsSql {

    /** @param code last word of the event: accepted, short, picking, ... */
    record News(ChangedOrder order, String code) {}

    /** What a webhook reads. */
    record Told(String orderNo, String channel, String channelOrderNo, OrderStatus status) {}

    private final Sql sql;
    private final Outbox outbox;

    OrderNewsSql(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /** Each order's new state is its news. */
    void changed(long warehouseId, long actorId, List<ChangedOrder> orders) {
        tell(
                warehouseId,
                actorId,
                orders.stream()
                        .map(order -> new News(order, order.status().text()))
                        .toList());
    }

    void tell(long warehouseId, long actorId, List<News> news) {
        if (news.isEmpty()) {
            return;
        }
        sql.statement("""
                        insert into order_event (warehouse_id, order_id, actor_id, code)
                        select :warehouse, order_id, :actor, code from unnest(:orders, :codes) as e (order_id, code)
                        """)
                .bind("warehouse", warehouseId)
                .bind("actor", actorId)
                .bind("orders", news.stream().map(one -> one.order().id()).toList())
                .bind("codes", news.stream().map(News::code).toList())
                .update();
        outbox.tell(
                warehouseId,
                news.stream()
                        .map(one -> new Event("order." + one.code(), one.order().orderNo(), told(one.order())))
                        .toList());
    }

    /** Only for whoever reads the order: no news for others. */
    void explain(long warehouseId, long orderId, long actorId, String code, String text) {
        sql.statement("""
                        insert into order_event (warehouse_id, order_id, actor_id, code, detail)
                        values (:warehouse, :order, :actor, :code, jsonb_build_object('text', cast(:text as text)))
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .bind("actor", actorId)
                .bind("code", code)
                .bind("text", text)
                .update();
    }

    /** Only for whoever reads the order. @param json what a program reads of it */
    void detail(long warehouseId, long orderId, long actorId, String code, String json) {
        sql.statement("""
                        insert into order_event (warehouse_id, order_id, actor_id, code, detail)
                        values (:warehouse, :order, :actor, :code, cast(:detail as jsonb))
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .bind("actor", actorId)
                .bind("code", code)
                .bind("detail", json)
                .update();
    }

    private static Told told(ChangedOrder order) {
        return new Told(order.orderNo(), order.channel(), order.channelOrderNo(), order.status());
    }
}
