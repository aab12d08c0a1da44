package org.stowage.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Outbox;
import org.stowage.kernel.Sql;

/** Confirmations on their way to channels. */
@ApplicationScoped
class ConfirmationSql {

    /** Of confirmations {@code s} and their parcels {@code p}: whether the order goes in more than it, and since when it does. */
    static final String SHIPPED = """
            exists (select from order_line l where l.warehouse_id = s.warehouse_id and l.order_id = s.order_id
                       and l.ordered > coalesce((select sum(x.quantity) from parcel_line x
                             where x.warehouse_id = l.warehouse_id and x.parcel_id = s.parcel_id
                               and x.order_line_id = l.id), 0)) as split,
            coalesce(p.handed_over_at, p.closed_at) as shipped_at""";

    private static final String FULL = """
            select s.warehouse_id, s.id, s.order_id, s.parcel_id, s.request_id, s.heard, s.attempts, s.channel,
                   o.channel_order_no, o.order_no, p.parcel_no, s.carrier, c.name as carrier_name,
                   s.waybill_no, p.service,
                   p.status = 'cancelled' or p.waybill_no is distinct from s.waybill_no as given_up, %s, w.url, w.secret
              from %s s
              join outbound_order o on o.warehouse_id = s.warehouse_id and o.id = s.order_id
              join parcel p on p.warehouse_id = s.warehouse_id and p.id = s.parcel_id
              join carrier c on c.code = s.carrier
              left join channel_way w on w.channel = s.channel and w.way = 'call'
            """;

    private final Sql sql;

    ConfirmationSql(Sql sql) {
        this.sql = sql;
    }

    /** For one instance alone, until the lease ends: longer than any call takes. */
    Optional<DueConfirmation> lease(UUID lease, Duration span) {
        return sql.statement("""
                        with leased as (
                          update ship_confirmation s
                             set lease = :lease, leased_until = now() + make_interval(secs => :secs), attempts = s.attempts + 1
                            from (select warehouse_id as w, id as i from ship_confirmation
                                   where state in ('waiting', 'retry') and way = 'call' and next_at <= now()
                                     and (leased_until is null or leased_until <= now())
                                   order by next_at limit 1 for update skip locked) d
                           where s.warehouse_id = d.w and s.id = d.i
                          returning s.*)
                        """ + FULL.formatted(SHIPPED, "leased"))
                .bind("lease", lease)
                .bind("secs", span.toMillis() / 1000.0)
                .optional(DueConfirmation.class);
    }

    List<Told.Line> lines(DueConfirmation due) {
        return sql.statement("""
                        select i.sku, sum(x.quantity)::bigint as quantity
                          from parcel_line x
                          join order_line l on l.warehouse_id = x.warehouse_id and l.id = x.order_line_id
                           and l.order_id = :order
                          join item i on i.id = x.item_id
                         where x.warehouse_id = :warehouse and x.parcel_id = :parcel
                         group by i.sku order by i.sku
                        """)
                .bind("warehouse", due.warehouseId())
                .bind("order", due.orderId())
                .bind("parcel", due.parcelId())
                .list(Told.Line.class);
    }

    /**
     * Written down and committed before the channel is called: from now on it may have heard.
     *
     * @return false: the lease is lost, or the parcel was given up or lost this number a moment ago
     */
    boolean telling(DueConfirmation due, UUID lease) {
        return sql.statement("""
                                update ship_confirmation s set heard = true
                                  from parcel p
                                 where s.warehouse_id = :warehouse and s.id = :id and s.lease = :lease
                                   and s.state in ('waiting', 'retry') and p.warehouse_id = s.warehouse_id
                                   and p.id = s.parcel_id and p.waybill_no = s.waybill_no and p.status <> 'cancelled'
                                """)
                        .bind("warehouse", due.warehouseId())
                        .bind("id", due.id())
                        .bind("lease", lease)
                        .update()
                == 1;
    }

    /**
     * What came of it.
     *
     * @param pause until it is tried again; null: not by itself
     * @return false: somebody else settled it in the meantime
     */
    boolean settle(
            DueConfirmation due,
            UUID lease,
            ConfirmationState to,
            boolean heard,
            @Nullable Duration pause,
            String why) {
        return sql.statement("""
                        update ship_confirmation
                           set state = :state, heard = :heard, lease = null, leased_until = null, problem = nullif(:why, ''),
                               next_at = now() + make_interval(secs => cast(:secs as double precision)),
                               sent_at = case when :state = 'sent' then now() end
                         where warehouse_id = :warehouse and id = :id and lease = :lease
                        """)
                        .bind("state", to.text())
                        .bind("heard", heard)
                        .bind("why", why)
                        .bind("secs", pause == null ? null : pause.toMillis() / 1000.0)
                        .bind("warehouse", due.warehouseId())
                        .bind("id", due.id())
                        .bind("lease", lease)
                        .update()
                == 1;
    }

    void answered(long warehouseId, long id, String act, @Nullable Integer status, String text, @Nullable Long who) {
        sql.statement("""
                        insert into ship_answer (warehouse_id, confirmation_id, act, status, text, operator_id)
                        values (:warehouse, :id, :act, cast(:status as int), :text, cast(:who as bigint))
                        """)
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .bind("act", act)
                .bind("status", status)
                .bind("text", text)
                .bind("who", who)
                .update();
    }

    /** Whoever watches parcels begins to wait for the carrier's first scan. */
    void tell(long warehouseId, List<Long> confirmations) {
        sql.statement("""
                        %s
                        select s.warehouse_id, 'parcel.confirmed', p.parcel_no,
                               jsonb_build_object('parcelNo', p.parcel_no, 'orderNo', o.order_no, 'channel', o.channel,
                                 'channelOrderNo', o.channel_order_no, 'carrier', s.carrier, 'waybillNo', s.waybill_no)
                          from ship_confirmation s
                          join outbound_order o on o.warehouse_id = s.warehouse_id and o.id = s.order_id
                          join parcel p on p.warehouse_id = s.warehouse_id and p.id = s.parcel_id
                         where s.warehouse_id = :warehouse and s.id = any(:ids) and s.state = 'sent'
                        """.formatted(Outbox.INSERT))
                .bind("warehouse", warehouseId)
                .bind("ids", confirmations)
                .update();
    }
}
