package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Orders coming in, by the hundred in a few statements. */
@ApplicationScoped
class OrderIntakeSql {

    /** An order that was here before. */
    record Known(String channel, String no, byte[] requestHash, long orderId, String orderNo, OrderStatus status) {}

    /** A line of an order that was here before. */
    record KnownLine(
            long orderId,
            int lineNo,
            String sku,
            long ordered,
            long promised,
            long cancelled,
            long goingBack,
            @Nullable Integer kitLineNo,
            @Nullable String kitSku,
            @Nullable String kitName,
            @Nullable Long kitQuantity) {

        Accepted.Line accepted() {
            return new Accepted.Line(
                    lineNo,
                    sku,
                    ordered,
                    promised,
                    new PartOfKit(kitLineNo, kitSku, kitName, kitQuantity, ordered, cancelled, goingBack).sold());
        }
    }

    /** What an order line names. @param name of a kit */
    record KnownItem(
            long id, String sku, boolean isKit, @Nullable String name) {}

    /** A business key, and what is asked under it. */
    record Key(String channel, String no, byte[] hash) {
        static Key of(OrderBatch.Draft draft) {
            return new Key(draft.channel(), draft.no(), draft.hash());
        }
    }

    /** The order id of a new business key. */
    record Registered(String channel, String no, long orderId) {}

    /** The id of a new line. */
    record NewLineId(long orderId, int lineNo, long id) {}

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
        return sql.statement("""
                        select i.id, i.sku, coalesce((select true from kit_part k where k.kit_item_id = i.id limit 1), false) as is_kit, i.name
                          from item i where upper(i.sku) = any(:keys)
                        """).bind("keys", keys).list(KnownItem.class);
    }

    /** Gives each business key that is free its order id. @return those, and no others */
    List<Registered> register(long warehouseId, List<Key> keys) {
        // numbered as handed in, registered sorted: two intakes of the same orders wait for each other instead of
        // deadlocking
        return sql.statement("""
                        with numbered as materialized (
                          select channel, no, hash, nextval(pg_get_serial_sequence('outbound_order', 'id')) as order_id
                            from (select * from unnest(:channels, :nos, :hashes) with ordinality as k (channel, no, hash, turn)
                                   order by turn) k)
                        insert into channel_order (channel, no, warehouse_id, order_id, request_hash)
                        select channel, no, :warehouse, order_id, hash from numbered order by channel, no
                        on conflict do nothing
                        returning channel, no, order_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("channels", keys.stream().map(Key::channel).toList())
                .bind("nos", keys.stream().map(Key::no).toList())
                .bind("hashes", keys.stream().map(Key::hash).toList())
                .list(Registered.class);
    }

    /** Business keys of refused orders are free again. */
    void forget(List<Key> keys) {
        sql.statement("""
                        delete from channel_order c using unnest(:channels, :nos) as k (channel, no)
                         where c.channel = k.channel and c.no = k.no
                        """)
                .bind("channels", keys.stream().map(Key::channel).toList())
                .bind("nos", keys.stream().map(Key::no).toList())
                .update();
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
                        select l.order_id, l.line_no, i.sku, l.ordered, coalesce(p.quantity, 0) as promised,
                               l.cancelled, l.going_back, l.kit_line_no, ki.sku as kit_sku, ki.name as kit_name, k.quantity as kit_quantity
                          from order_line l
                          join item i on i.id = l.item_id
                          left join order_kit k on k.warehouse_id = l.warehouse_id and k.order_id = l.order_id
                           and k.line_no = l.kit_line_no
                          left join item ki on ki.id = k.item_id
                          left join promise p on p.warehouse_id = l.warehouse_id and p.order_line_id = l.id and p.status = 'open'
                         where l.warehouse_id = :warehouse and l.order_id = any(:orders)
                         order by l.order_id, coalesce(l.kit_line_no, l.line_no), l.line_no
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .list(KnownLine.class);
    }

    /** Orders with their lines. @param rows OrderRow as a JSON array */
    List<NewLineId> insertOrders(long warehouseId, long ownerId, String rows, List<LineRow> lines) {
        return sql.statement("""
                        with written as (
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
                               reserve_minutes int))
                        insert into order_line (warehouse_id, owner_id, order_id, line_no, item_id, ordered, price, gift, note,
                                                kit_line_no)
                        select :warehouse, :owner, order_id, line_no, item_id, ordered, price, gift, note, kit_line_no
                          from unnest(:orders, :nos, :items, :ordered, cast(:prices as numeric[]), :gifts,
                                      cast(:notes as text[]), cast(:kits as int[])) with ordinality
                               as l (order_id, line_no, item_id, ordered, price, gift, note, kit_line_no, turn)
                         order by turn
                        returning order_id, line_no, id
                        """)
                .bind("warehouse", warehouseId)
                .bind("rows", rows)
                .bind("owner", ownerId)
                .bind("orders", lines.stream().map(LineRow::orderId).toList())
                .bind("nos", lines.stream().map(LineRow::lineNo).toList())
                .bind("items", lines.stream().map(LineRow::itemId).toList())
                .bind("ordered", lines.stream().map(LineRow::ordered).toList())
                .bind("prices", lines.stream().map(LineRow::price).toList())
                .bind("gifts", lines.stream().map(LineRow::gift).toList())
                .bind("notes", lines.stream().map(LineRow::note).toList())
                .bind(
                        "kits",
                        lines.stream()
                                .map(line ->
                                        line.kit() == null ? null : line.kit().lineNo())
                                .toList())
                .list(NewLineId.class);
    }

    void insertKits(long warehouseId, Collection<KitRow> kits) {
        sql.statement("""
                        insert into order_kit (warehouse_id, order_id, line_no, item_id, quantity, price, gift, note)
                        select :warehouse, order_id, line_no, item_id, quantity, price, gift, note
                          from unnest(:orders, :nos, :items, :quantities, cast(:prices as numeric[]), :gifts,
                                      cast(:notes as text[]))
                               as k (order_id, line_no, item_id, quantity, price, gift, note)
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", kits.stream().map(KitRow::orderId).toList())
                .bind("nos", kits.stream().map(KitRow::lineNo).toList())
                .bind("items", kits.stream().map(kit -> kit.item().id()).toList())
                .bind("quantities", kits.stream().map(KitRow::quantity).toList())
                .bind("prices", kits.stream().map(KitRow::price).toList())
                .bind("gifts", kits.stream().map(KitRow::gift).toList())
                .bind("notes", kits.stream().map(KitRow::note).toList())
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
