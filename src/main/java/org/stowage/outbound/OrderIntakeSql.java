package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.stowage.kernel.Sql;

/** Orders coming in, by the hundred in a few statements. */
@ApplicationScoped
class OrderIntakeSql {

    /** An order that was here before. */
    record Known(String channel, String no, byte[] requestHash, long orderId, String orderNo, OrderStatus status) {}

    /** A line of an order that was here before. */
    record KnownLine(long orderId, int lineNo, String sku, long ordered, long promised) {}

    /** What an order line names. */
    record KnownItem(long id, String sku) {}

    /** A business key with the order id that it would get. */
    record Key(String channel, String no, long orderId, byte[] hash) {}

    private final Sql sql;

    OrderIntakeSql(Sql sql) {
        this.sql = sql;
    }

    String warehouseCode(long warehouseId) {
        return sql.statement("select code from warehouse where id = :warehouse")
                .bind("warehouse", warehouseId)
                .one(String.class);
    }

    /** @param keys skus in capitals */
    List<KnownItem> items(Collection<String> keys) {
        return sql.statement("select id, sku from item where upper(sku) = any(:keys)")
                .bind("keys", keys)
                .list(KnownItem.class);
    }

    List<Long> nextOrderIds(int count) {
        return sql.statement("""
                        select nextval(pg_get_serial_sequence('outbound_order', 'id')) from generate_series(1, :count)
                        """).bind("count", count).list(Long.class);
    }

    List<Long> nextLineIds(int count) {
        return sql.statement("""
                        select nextval(pg_get_serial_sequence('order_line', 'id')) from generate_series(1, :count)
                        """).bind("count", count).list(Long.class);
    }

    /** @return the order ids whose business keys were free */
    List<Long> register(long warehouseId, List<Key> keys) {
        // sorted: two intakes of the same orders wait for each other instead of deadlocking
        return sql.statement("""
                        insert into channel_order (channel, no, warehouse_id, order_id, request_hash)
                        select channel, no, :warehouse, order_id, decode(hash, 'hex')
                          from unnest(:channels, :nos, :ids, :hashes) as k (channel, no, order_id, hash)
                         order by channel, no
                        on conflict do nothing
                        returning order_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("channels", keys.stream().map(Key::channel).toList())
                .bind("nos", keys.stream().map(Key::no).toList())
                .bind("ids", keys.stream().map(Key::orderId).toList())
                .bind(
                        "hashes",
                        keys.stream()
                                .map(key -> HexFormat.of().formatHex(key.hash()))
                                .toList())
                .list(Long.class);
    }

    List<Known> known(List<Key> keys) {
        return sql.statement("""
                        select c.channel, c.no, c.request_hash, c.order_id, o.order_no, o.status
                          from unnest(:channels, :nos) as k (channel, no)
                          join channel_order c on c.channel = k.channel and c.no = k.no
                          join outbound_order o on o.warehouse_id = c.warehouse_id and o.id = c.order_id
                        """)
                .bind("channels", keys.stream().map(Key::channel).toList())
                .bind("nos", keys.stream().map(Key::no).toList())
                .list(Known.class);
    }

    List<KnownLine> knownLines(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        select l.order_id, l.line_no, i.sku, l.ordered, coalesce(p.quantity, 0) as promised
                          from order_line l
                          join item i on i.id = l.item_id
                          left join promise p on p.warehouse_id = l.warehouse_id and p.order_line_id = l.id and p.status = 'open'
                         where l.warehouse_id = :warehouse and l.order_id = any(:orders)
                         order by l.order_id, l.line_no
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .list(KnownLine.class);
    }

    /** @param rows OrderRow as a JSON array */
    int insertOrders(long warehouseId, String rows) {
        return sql.statement("""
                        insert into outbound_order (
                          warehouse_id, status, id, order_no, channel, channel_order_no, shop, type, related_order_no, priority,
                          placed_at, paid_at, not_before, ship_by, recipient, carrier, service, payment, cod_amount,
                          declared_value, currency, buyer_remark, seller_note, gift_message, invoice, packing_slip, customer, reserved_until)
                        select :warehouse, case when reserve_minutes is null then 'promised' else 'unpaid' end, id, order_no, channel, channel_order_no, shop, type, related_order_no,
                               priority, placed_at, paid_at, not_before, ship_by, coalesce(recipient, '{}'), carrier, service,
                               payment, cod_amount, declared_value, currency, buyer_remark, seller_note, gift_message, invoice,
                               packing_slip, customer, now() + make_interval(mins => reserve_minutes)
                          from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                               id bigint, order_no text, channel text, channel_order_no text, shop text, type text,
                               related_order_no text, priority int, placed_at timestamptz, paid_at timestamptz,
                               not_before timestamptz, ship_by timestamptz, recipient jsonb, carrier text, service text,
                               payment text, cod_amount numeric, declared_value numeric, currency text, buyer_remark text,
                               seller_note jsonb, gift_message text, invoice jsonb, packing_slip text, customer text,
                               reserve_minutes int)
                        """)
                .bind("warehouse", warehouseId)
                .bind("rows", rows)
                .update();
    }

    int insertLines(long warehouseId, long ownerId, List<LineRow> lines) {
        return sql.statement("""
                        insert into order_line (warehouse_id, owner_id, id, order_id, line_no, item_id, ordered, price, gift, note)
                        select :warehouse, :owner, id, order_id, line_no, item_id, ordered, price, gift, note
                          from unnest(:ids, :orders, :nos, :items, :ordered, cast(:prices as numeric[]), :gifts,
                                      cast(:notes as text[]))
                               as l (id, order_id, line_no, item_id, ordered, price, gift, note)
                        """)
                .bind("warehouse", warehouseId)
                .bind("owner", ownerId)
                .bind("ids", lines.stream().map(LineRow::id).toList())
                .bind("orders", lines.stream().map(LineRow::orderId).toList())
                .bind("nos", lines.stream().map(LineRow::lineNo).toList())
                .bind("items", lines.stream().map(LineRow::itemId).toList())
                .bind("ordered", lines.stream().map(LineRow::ordered).toList())
                .bind("prices", lines.stream().map(LineRow::price).toList())
                .bind("gifts", lines.stream().map(LineRow::gift).toList())
                .bind("notes", lines.stream().map(LineRow::note).toList())
                .update();
    }

    void markShort(long warehouseId, Collection<Long> orderIds) {
        sql.statement("""
                        update outbound_order set status = 'short' where warehouse_id = :warehouse and id = any(:orders)
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .update();
    }
}
