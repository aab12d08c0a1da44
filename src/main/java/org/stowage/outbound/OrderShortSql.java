package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Outbox;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;

/** What channels want of orders of which units are nowhere, and what is written of those orders. */
@ApplicationScoped
class OrderShortSql {

    private record Asked(long orderId, String answer) {}

    /** Behind the units that are missing ({@code :orders}, {@code :lines}, {@code :units}): their lines, with {@code :warehouse}. */
    private static final String LINES = """
            line as materialized (
              select o.id as order_id, o.order_no, o.channel, o.channel_order_no, o.status, l.line_no, i.sku, m.units, m.turn
                from unnest(:orders, :lines, :units) with ordinality as m (order_id, line_id, units, turn)
                join order_line l on l.warehouse_id = :warehouse and l.id = m.line_id
                join outbound_order o on o.warehouse_id = :warehouse and o.id = m.order_id
                join item i on i.id = l.item_id)
            """;

    private final Sql sql;

    OrderShortSql(Sql sql) {
        this.sql = sql;
    }

    /** By order. One that is handed over in part, or not on the floor any more, waits. */
    Map<Long, ShortAnswer> answers(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        select o.id as order_id, coalesce(s.answer, 'wait') as answer
                          from outbound_order o
                          left join channel_short s on s.channel = o.channel
                           and o.status in ('released', 'picking', 'picked', 'packing', 'packed', 'problem')
                         where o.warehouse_id = :warehouse and o.id = any(:orders)
                        """).bind("warehouse", warehouseId).bind("orders", orderIds).list(Asked.class).stream()
                .collect(Collectors.toMap(
                        Asked::orderId, asked -> DatabaseName.read(ShortAnswer.class, asked.answer())));
    }

    /** In the history of their orders. */
    void note(long warehouseId, long actorId, String code, List<MissingUnits> missing) {
        bound("""
                        with %s
                        insert into order_event (warehouse_id, order_id, actor_id, code, detail)
                        select :warehouse, order_id, :actor, :code,
                               jsonb_build_object('text', units || ' × ' || sku, 'lineNo', line_no, 'sku', sku, 'quantity', units)
                          from line order by turn
                        """.formatted(LINES), warehouseId, missing)
                .bind("actor", actorId)
                .bind("code", code)
                .update();
    }

    /** As a customer's own cancel of the line, but that the house did it. */
    void tellCut(long warehouseId, List<MissingUnits> missing) {
        bound("""
                        with %s
                        %s
                        select :warehouse, 'order.line-cancelled', order_no,
                               jsonb_build_object('orderNo', order_no, 'channel', channel, 'channelOrderNo', channel_order_no,
                                                  'status', status, 'lineNo', line_no, 'sku', sku, 'quantity', units,
                                                  'by', 'house', 'reason', 'short-pick')
                          from line order by turn
                        """.formatted(LINES, Outbox.INSERT), warehouseId, missing).update();
    }

    private SqlStatement bound(String text, long warehouseId, List<MissingUnits> missing) {
        return sql.statement(text)
                .bind("warehouse", warehouseId)
                .bind("orders", missing.stream().map(MissingUnits::orderId).toList())
                .bind("lines", missing.stream().map(MissingUnits::orderLineId).toList())
                .bind("units", missing.stream().map(MissingUnits::units).toList());
    }

    void put(ShortRule rule, long operatorId) {
        sql.statement("""
                        insert into channel_short (channel, answer, changed_by) values (:channel, :answer, :operator)
                        on conflict on constraint channel_short_key do update
                           set answer = excluded.answer, changed_by = excluded.changed_by, changed_at = now()
                        """)
                .bind("channel", rule.channel())
                .bind("answer", rule.answer())
                .bind("operator", operatorId)
                .update();
    }

    /** By channel. @param after the channel before the page; empty: from the first */
    List<ShortRule> rules(String after, int limit) {
        return sql.statement(
                        "select channel, answer from channel_short where channel > :after order by channel limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .list(ShortRule.class);
    }
}
