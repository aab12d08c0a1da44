package org.stowage.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.outbound.OrderStatus;

/** The list of a warehouse's orders and the figures over it. */
@ApplicationScoped
class OrderListSql {

    /** @param holds codes of what holds it; @param name of the recipient, in clear */
    record Row(
            long id,
            String orderNo,
            String channel,
            String channelOrderNo,
            OrderStatus status,
            Instant placedAt,
            Instant shipBy,
            @Nullable String carrier,
            @Nullable String name,
            @Nullable String city,
            long lines,
            long units,
            @Nullable String holds) {}

    /** Orders that are still to be shipped, by what the chips filter. */
    record Tally(String status, String channel, @Nullable String carrier, long orders, long late, long today) {}

    /** An order as a bulk act names it. */
    record Named(long id, String orderNo, OrderStatus status) {}

    private final Sql sql;

    OrderListSql(Sql sql) {
        this.sql = sql;
    }

    /** @param byName whether the reader may look for recipients */
    List<Row> list(long warehouseId, OrdersQuery asked, @Nullable Instant shipBefore, boolean byName, int limit) {
        return sql.statement("""
                        select o.*, l.lines, l.units, h.holds
                          from (
                            select id, order_no, channel, channel_order_no, status, placed_at, ship_by, carrier,
                                   recipient->>'name' as name, recipient->>'city' as city
                              from outbound_order
                             where warehouse_id = :warehouse and id < :before
                               and (cast(:status as text) is null or status = :status)
                               and (cast(:channel as text) is null or channel = :channel)
                               and (cast(:carrier as text) is null or upper(carrier) = upper(cast(:carrier as text)))
                               and (cast(:shipBefore as timestamptz) is null
                                    or (ship_by < cast(:shipBefore as timestamptz)
                                        and status not in ('shipped', 'delivered', 'returning', 'cancelled', 'part-shipped',
                                                           'cancelling')))
                               and (cast(:q as text) is null or order_no = upper(cast(:q as text))
                                    or channel_order_no = :q
                                    or (:byName and position(lower(cast(:q as text)) in lower(recipient->>'name')) > 0))
                             order by id desc limit :limit) o
                         cross join lateral (
                            select count(*) as lines, coalesce(sum(ordered), 0) as units from order_line
                             where warehouse_id = :warehouse and order_id = o.id) l
                         cross join lateral (
                            select string_agg(code, ', ' order by id) as holds from order_hold
                             where warehouse_id = :warehouse and order_id = o.id and released_at is null) h
                         order by o.id desc
                        """)
                .bind("warehouse", warehouseId)
                .bind("before", asked.before() == null ? Long.MAX_VALUE : asked.before())
                .bind("status", asked.status())
                .bind("channel", asked.channel())
                .bind("carrier", asked.carrier())
                .bind("shipBefore", shipBefore)
                .bind("q", asked.q())
                .bind("byName", byName)
                .bind("limit", limit)
                .list(Row.class);
    }

    /** Only what is still to be shipped is counted: that stays quick however many years lie behind. */
    List<Tally> open(long warehouseId, Instant midnight) {
        return sql.statement("""
                        select status, channel, carrier, count(*) as orders,
                               count(*) filter (where ship_by < now() and status not in ('part-shipped', 'cancelling')) as late,
                               count(*) filter (where ship_by < :midnight and status not in ('part-shipped', 'cancelling'))
                                 as today
                          from outbound_order
                         where warehouse_id = :warehouse
                           and status not in ('shipped', 'delivered', 'returning', 'cancelled')
                         group by status, channel, carrier
                        """)
                .bind("warehouse", warehouseId)
                .bind("midnight", midnight)
                .list(Tally.class);
    }

    List<Named> named(long warehouseId, List<String> orderNos) {
        return sql.statement("""
                        select id, order_no, status from outbound_order
                         where warehouse_id = :warehouse and order_no = any(:orders) order by id
                        """)
                .bind("warehouse", warehouseId)
                .bind("orders", orderNos)
                .list(Named.class);
    }

    /** How many orders there are at all, shipped ones too: none means that this warehouse is new. */
    boolean any(long warehouseId) {
        return sql.statement("select exists (select from outbound_order where warehouse_id = :warehouse)")
                .bind("warehouse", warehouseId)
                .one(Boolean.class);
    }
}
