package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stowage.kernel.Sql;

/** Orders as they stand. */
@ApplicationScoped
class OrderSql {

    private static final String HEAD = """
            select o.id, o.order_no, o.channel, o.channel_order_no, o.shop, o.type, o.related_order_no, o.status, o.priority,
                   o.placed_at, o.not_before, o.ship_by, o.recipient::text as recipient, o.carrier, o.service, o.buyer_remark,
                   o.seller_note::text as seller_note, o.gift_message, o.invoice::text as invoice, o.packing_slip, o.customer,
                   o.wave_id, o.stopped as is_stopped
              from outbound_order o
            """;

    private final Sql sql;

    OrderSql(Sql sql) {
        this.sql = sql;
    }

    Optional<OrderHead> find(long warehouseId, String orderNo) {
        return sql.statement(HEAD + " where o.warehouse_id = :warehouse and o.order_no = :no")
                .bind("warehouse", warehouseId)
                .bind("no", orderNo.toUpperCase(Locale.ROOT))
                .optional(OrderHead.class);
    }

    Optional<OrderHead> get(long warehouseId, long orderId) {
        return sql.statement(HEAD + " where o.warehouse_id = :warehouse and o.id = :id")
                .bind("warehouse", warehouseId)
                .bind("id", orderId)
                .optional(OrderHead.class);
    }

    Optional<OrderHead> lock(long warehouseId, String orderNo) {
        return sql.statement(HEAD + " where o.warehouse_id = :warehouse and o.order_no = :no for update")
                .bind("warehouse", warehouseId)
                .bind("no", orderNo.toUpperCase(Locale.ROOT))
                .optional(OrderHead.class);
    }

    Optional<OrderHead> lock(long warehouseId, long orderId) {
        return sql.statement(HEAD + " where o.warehouse_id = :warehouse and o.id = :id for update")
                .bind("warehouse", warehouseId)
                .bind("id", orderId)
                .optional(OrderHead.class);
    }

    List<OrderHead> list(OrderFilter filter) {
        return sql.statement(HEAD + """
                         where o.warehouse_id = any(:warehouses)
                           and (:before = 0 or o.id < :before)
                           and (cast(:status as text) is null or o.status = :status)
                           and (cast(:channel as text) is null or o.channel = :channel)
                           and (cast(:channelNo as text) is null or o.channel_order_no = :channelNo)
                           and (cast(:carrier as text) is null or upper(o.carrier) = upper(cast(:carrier as text)))
                         order by o.id desc limit :limit
                        """)
                .bind("warehouses", filter.warehouseIds())
                .bind("before", filter.before())
                .bind("status", filter.status() == null ? null : filter.status().text())
                .bind("channel", filter.channel())
                .bind("channelNo", filter.channelOrderNo())
                .bind("carrier", filter.carrier())
                .bind("limit", filter.limit())
                .list(OrderHead.class);
    }

    List<OrderLine> lines(long warehouseId, long orderId) {
        return sql.statement("""
                        select l.id, l.line_no, l.item_id, i.sku, i.name, l.owner_id, l.ordered,
                               coalesce(p.quantity, 0) as promised,
                               coalesce((select sum(a.quantity) from allocation a
                                          where a.warehouse_id = l.warehouse_id and a.order_line_id = l.id
                                            and a.status = 'open'), 0) as allocated,
                               l.picked, l.packed, l.shipped, l.gift, l.note,
                               l.kit_line_no, ki.sku as kit_sku, ki.name as kit_name, k.quantity as kit_quantity,
                               (select o.code from lot o where o.warehouse_id = l.warehouse_id and o.id = p.lot_id) as lot, l.cancelled, l.going_back, l.replaces
                          from order_line l
                          join item i on i.id = l.item_id
                          left join promise p on p.warehouse_id = l.warehouse_id and p.order_line_id = l.id
                           and p.status <> 'cancelled'
                          left join order_kit k on k.warehouse_id = l.warehouse_id and k.order_id = l.order_id
                           and k.line_no = l.kit_line_no
                          left join item ki on ki.id = k.item_id
                         where l.warehouse_id = :warehouse and l.order_id = :order
                         order by coalesce(l.kit_line_no, l.line_no), l.line_no
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(OrderLine.class);
    }

    List<OrderEvent> events(long warehouseId, long orderId) {
        return sql.statement("""
                        select at, actor_id, code from order_event
                         where warehouse_id = :warehouse and order_id = :order order by id
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(OrderEvent.class);
    }

    List<OrderHold> holds(long warehouseId, long orderId) {
        return sql.statement("""
                        select code, reason, held_by, held_at from order_hold
                         where warehouse_id = :warehouse and order_id = :order and released_at is null order by id
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(OrderHold.class);
    }

    List<OrderStop> stops(long warehouseId, Collection<Long> orderIds) {
        return sql.statement("""
                        select s.order_id, o.order_no, s.reason, s.stopped_at,
                               (select string_agg(l.going_back || ' × ' || i.sku, ', ' order by l.line_no)
                                  from order_line l join item i on i.id = l.item_id
                                 where l.warehouse_id = s.warehouse_id and l.order_id = s.order_id
                                   and l.going_back > 0) as going_back
                          from order_stop s
                          join outbound_order o on o.warehouse_id = s.warehouse_id and o.id = s.order_id
                         where s.warehouse_id = :warehouse and s.order_id = any(:orders) and s.lifted_at is null
                         order by s.order_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderIds)
                .list(OrderStop.class);
    }
}
