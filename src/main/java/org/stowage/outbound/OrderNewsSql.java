package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.stowage.kernel.Outbox;
import org.stowage.kernel.Sql;

/** What happened to orders: one row each in order_event, one each in the outbox for those who listen. */
@ApplicationScoped
class OrderNewsSql {

    /** @param code last word of the event: accepted, short, picking, ... */
    record News(ChangedOrder order, String code) {}

    /**
     * Behind a step {@code changed} (turn, id, order_no, channel, channel_order_no, status, code), with {@code :warehouse} and
     * {@code :actor}: the history of its orders, and what a webhook reads of them.
     */
    static final String TELL = """
            event as (
              insert into order_event (warehouse_id, order_id, actor_id, code)
              select :warehouse, id, :actor, code from changed order by turn),
            told as (
              %s
              select :warehouse, 'order.' || code, order_no,
                     jsonb_build_object('orderNo', order_no, 'channel', channel, 'channelOrderNo', channel_order_no,
                                        'status', status)
                from changed order by turn)
            """.formatted(Outbox.INSERT);

    private final Sql sql;

    OrderNewsSql(Sql sql) {
        this.sql = sql;
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
                        with changed as materialized (
                          select * from unnest(:orders, :nos, :channels, :channelNos, :statuses, :codes) with ordinality
                            as n (id, order_no, channel, channel_order_no, status, code, turn)),
                        %s
                        select count(*)::int from changed
                        """.formatted(TELL))
                .bind("warehouse", warehouseId)
                .bind("actor", actorId)
                .bind("orders", each(news, ChangedOrder::id))
                .bind("nos", each(news, ChangedOrder::orderNo))
                .bind("channels", each(news, ChangedOrder::channel))
                .bind("channelNos", each(news, ChangedOrder::channelOrderNo))
                .bind("statuses", each(news, order -> order.status().text()))
                .bind("codes", news.stream().map(News::code).toList())
                .one(Integer.class);
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

    private static <T> List<T> each(List<News> news, Function<ChangedOrder, T> value) {
        return news.stream().map(one -> value.apply(one.order())).toList();
    }
}
