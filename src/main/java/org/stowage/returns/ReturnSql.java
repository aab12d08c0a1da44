package org.stowage.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Announced returns, and the orders they belong to. */
@ApplicationScoped
class ReturnSql {

    /** A line asked about. @param place its position in the batch */
    record Asked(
            int place,
            String channel,
            String channelReturnNo,
            int lineNo,
            long itemId,
            long quantity,
            @Nullable Long orderId,
            @Nullable String customer,
            Instant at) {}

    /** A line that is here already. */
    record Known(int place, String returnNo, long itemId, long announced) {}

    /** The order that holds a line's item. */
    record Match(int place, long orderId, long orderLineId) {}

    /** A return to be written. */
    record Head(
            long id,
            String returnNo,
            String channel,
            String channelReturnNo,
            long orderId,
            @Nullable String reason,
            Instant announcedAt) {}

    /** A line to be written. */
    record Line(long returnId, int lineNo, long itemId, long orderLineId, long announced) {}

    /** A return as its row stands. */
    record Row(
            long id,
            String returnNo,
            String channel,
            String channelReturnNo,
            @Nullable String orderNo,
            String status,
            @Nullable String reason,
            Instant announcedAt) {}

    /** A line as people read it. */
    record LineRow(long returnId, int lineNo, String sku, long announced) {}

    private final Sql sql;

    ReturnSql(Sql sql) {
        this.sql = sql;
    }

    List<Known> known(long warehouseId, List<Asked> asked) {
        return sql.statement("""
                        select k.place, r.return_no, l.item_id, l.announced
                          from unnest(:places, :channels, :nos, :lines) as k (place, channel, no, line_no)
                          join customer_return r on r.warehouse_id = :warehouse and r.channel = k.channel
                           and r.channel_return_no = k.no
                          join customer_return_line l on l.warehouse_id = :warehouse and l.return_id = r.id
                           and l.line_no = k.line_no
                        """)
                .bind("places", asked.stream().map(Asked::place).toList())
                .bind("channels", asked.stream().map(Asked::channel).toList())
                .bind("nos", asked.stream().map(Asked::channelReturnNo).toList())
                .bind("lines", asked.stream().map(Asked::lineNo).toList())
                .bind("warehouse", warehouseId)
                .list(Known.class);
    }

    /** For each line the named order, or the customer's latest one before the announcement, if it holds the item. */
    List<Match> match(long warehouseId, List<Asked> asked) {
        return sql.statement("""
                        select k.place, o.order_id, o.order_line_id
                          from unnest(:places, :orders, :channels, :customers, :items, :times)
                               as k (place, order_id, channel, customer, item_id, at)
                         cross join lateral (
                               select o.id as order_id, l.id as order_line_id
                                 from outbound_order o
                                 join order_line l on l.warehouse_id = o.warehouse_id and l.order_id = o.id
                                where o.warehouse_id = :warehouse and l.item_id = k.item_id and o.status <> 'cancelled'
                                  and case when k.order_id > 0 then o.id = k.order_id
                                           else o.channel = k.channel and o.customer = k.customer and o.placed_at <= k.at end
                                order by o.placed_at desc, o.id desc, l.line_no
                                limit 1) o
                        """)
                .bind("places", asked.stream().map(Asked::place).toList())
                .bind(
                        "orders",
                        asked.stream()
                                .map(a -> a.orderId() == null ? 0L : a.orderId())
                                .toList())
                .bind("channels", asked.stream().map(Asked::channel).toList())
                .bind("customers", asked.stream().map(Asked::customer).toList())
                .bind("items", asked.stream().map(Asked::itemId).toList())
                .bind("times", asked.stream().map(Asked::at).toList())
                .bind("warehouse", warehouseId)
                .list(Match.class);
    }

    List<Long> nextIds(int count) {
        return sql.statement("""
                        select nextval(pg_get_serial_sequence('customer_return', 'id')) from generate_series(1, :count)
                        """).bind("count", count).list(Long.class);
    }

    int insert(long warehouseId, List<Head> heads) {
        return sql.statement("""
                        insert into customer_return
                               (warehouse_id, id, return_no, channel, channel_return_no, order_id, reason, announced_at)
                        select :warehouse, id, return_no, channel, channel_return_no, order_id, reason, announced_at
                          from unnest(:ids, :nos, :channels, :channelNos, :orders, :reasons, :times)
                               as r (id, return_no, channel, channel_return_no, order_id, reason, announced_at)
                        """)
                .bind("warehouse", warehouseId)
                .bind("ids", heads.stream().map(Head::id).toList())
                .bind("nos", heads.stream().map(Head::returnNo).toList())
                .bind("channels", heads.stream().map(Head::channel).toList())
                .bind("channelNos", heads.stream().map(Head::channelReturnNo).toList())
                .bind("orders", heads.stream().map(Head::orderId).toList())
                .bind("reasons", heads.stream().map(Head::reason).toList())
                .bind("times", heads.stream().map(Head::announcedAt).toList())
                .update();
    }

    int insertLines(long warehouseId, List<Line> lines) {
        return sql.statement("""
                        insert into customer_return_line
                               (warehouse_id, return_id, line_no, item_id, order_line_id, announced)
                        select :warehouse, return_id, line_no, item_id, order_line_id, announced
                          from unnest(:returns, :lines, :items, :orderLines, :announced)
                               as l (return_id, line_no, item_id, order_line_id, announced)
                        """)
                .bind("warehouse", warehouseId)
                .bind("returns", lines.stream().map(Line::returnId).toList())
                .bind("lines", lines.stream().map(Line::lineNo).toList())
                .bind("items", lines.stream().map(Line::itemId).toList())
                .bind("orderLines", lines.stream().map(Line::orderLineId).toList())
                .bind("announced", lines.stream().map(Line::announced).toList())
                .update();
    }

    List<Row> list(Collection<Long> warehouses, @Nullable String channel, @Nullable String no, long before, int limit) {
        return sql.statement("""
                        select r.id, r.return_no, r.channel, r.channel_return_no, o.order_no, r.status, r.reason, r.announced_at
                          from customer_return r
                          left join outbound_order o on o.warehouse_id = r.warehouse_id and o.id = r.order_id
                         where r.warehouse_id = any(:warehouses)
                           and (cast(:channel as text) is null or r.channel = :channel)
                           and (cast(:no as text) is null or r.channel_return_no = :no or r.return_no = :no or o.order_no = :no)
                           and (:before = 0 or r.id < :before)
                         order by r.id desc limit :limit
                        """)
                .bind("warehouses", warehouses)
                .bind("channel", channel)
                .bind("no", no)
                .bind("before", before)
                .bind("limit", limit)
                .list(Row.class);
    }

    List<LineRow> lines(Collection<Long> warehouses, Collection<Long> returns) {
        return sql.statement("""
                        select l.return_id, l.line_no, i.sku, l.announced
                          from customer_return_line l
                          join item i on i.id = l.item_id
                         where l.warehouse_id = any(:warehouses) and l.return_id = any(:returns)
                         order by l.return_id, l.line_no
                        """)
                .bind("warehouses", warehouses)
                .bind("returns", returns)
                .list(LineRow.class);
    }
}
