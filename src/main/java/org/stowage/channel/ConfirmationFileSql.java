package org.stowage.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Files of confirmations: which ones stand in each, so that handing it in says nothing of any other. */
@ApplicationScoped
class ConfirmationFileSql {

    record Row(
            String channelOrderNo,
            String carrier,
            String carrierName,
            String waybillNo,
            @Nullable Instant shippedAt,
            boolean split,
            String goods,
            String parcelNo) {}

    /** All that wait for a file, what no call will bring there, and what calls have not brought there for a while. */
    private static final String WAITING = """
              from ship_confirmation s
              join parcel p on p.warehouse_id = s.warehouse_id and p.id = s.parcel_id
             where s.warehouse_id = :warehouse and s.state not in ('sent', 'withdrawn')
               and p.status <> 'cancelled' and p.waybill_no = s.waybill_no
               and (s.way = 'file' and s.state in ('waiting', 'retry') or s.state in ('unclear', 'refused')
                    or s.state = 'retry' and s.attempts >= 3 and coalesce(s.leased_until, now()) <= now())
            """;

    private final Sql sql;

    ConfirmationFileSql(Sql sql) {
        this.sql = sql;
    }

    /** What waits now stands in this file; nothing is added to one that somebody has loaded. */
    void load(long warehouseId, String channel, UUID batch, int limit) {
        sql.statement("""
                        insert into ship_file (warehouse_id, batch, confirmation_id, request_id)
                        select s.warehouse_id, :batch, s.id, s.request_id
                        %s and s.channel = :channel
                           and not exists (select from ship_file f where f.warehouse_id = :warehouse and f.batch = :batch)
                         order by s.id limit :limit
                        on conflict do nothing
                        """.formatted(WAITING))
                .bind("batch", batch)
                .bind("warehouse", warehouseId)
                .bind("channel", channel)
                .bind("limit", limit)
                .update();
    }

    List<Row> rows(long warehouseId, String channel, UUID batch) {
        return sql.statement("""
                        select o.channel_order_no, s.carrier, c.name as carrier_name, s.waybill_no, %s, coalesce(g.goods, '') as goods,
                               p.parcel_no
                          from ship_file f
                          join ship_confirmation s on s.warehouse_id = f.warehouse_id and s.id = f.confirmation_id
                           and s.request_id = f.request_id and s.channel = :channel
                          join outbound_order o on o.warehouse_id = s.warehouse_id and o.id = s.order_id
                          join parcel p on p.warehouse_id = s.warehouse_id and p.id = s.parcel_id
                          join carrier c on c.code = s.carrier
                          cross join lateral (
                            select string_agg(t.sku || '*' || t.quantity, ';' order by t.sku) as goods
                              from (select i.sku, sum(x.quantity)::bigint as quantity
                                      from parcel_line x
                                      join order_line l on l.warehouse_id = x.warehouse_id and l.id = x.order_line_id
                                       and l.order_id = s.order_id
                                      join item i on i.id = x.item_id
                                     where x.warehouse_id = s.warehouse_id and x.parcel_id = s.parcel_id
                                     group by i.sku) t) g
                         where f.warehouse_id = :warehouse and f.batch = :batch
                         order by s.id
                        """.formatted(ConfirmationSql.SHIPPED))
                .bind("warehouse", warehouseId)
                .bind("channel", channel)
                .bind("batch", batch)
                .list(Row.class);
    }

    /**
     * The channel has what stands in it, whatever a call or a person did in the meantime; what got another number is not what
     * it has. One that is under way is sent too: what comes of that call is not asked any more.
     *
     * @return which ones are sent now that were not
     */
    List<Long> handedIn(long warehouseId, String channel, UUID batch, long operatorId) {
        return sql.statement("""
                        with handed as (
                          update ship_confirmation s
                             set state = 'sent', heard = false, attempts = 0, next_at = now(), problem = null, lease = null,
                                 leased_until = null, sent_at = now(), watched = true
                            from ship_file f
                           where f.warehouse_id = :warehouse and f.batch = :batch
                             and s.warehouse_id = f.warehouse_id and s.id = f.confirmation_id
                             and s.request_id = f.request_id and s.channel = :channel and s.state not in ('sent', 'outdated')
                          returning s.warehouse_id, s.id),
                        said as (
                          insert into ship_answer (warehouse_id, confirmation_id, act, operator_id)
                          select warehouse_id, id, 'file', :operator from handed)
                        select id from handed order by id
                        """)
                .bind("warehouse", warehouseId)
                .bind("batch", batch)
                .bind("channel", channel)
                .bind("operator", operatorId)
                .list(Long.class);
    }

    /** Files that were loaded and not handed in, and for each channel with anything to tell, a new one. */
    List<ConfirmationListSql.Filed> filed(long warehouseId) {
        return sql.statement("""
                        select s.channel, f.batch, min(f.at) as at, count(*)
                          from ship_confirmation s
                          join ship_file f on f.warehouse_id = s.warehouse_id and f.confirmation_id = s.id
                           and f.request_id = s.request_id
                         where s.warehouse_id = :warehouse and s.state not in ('sent', 'withdrawn') and s.state <> 'outdated'
                         group by s.channel, f.batch
                        union all
                        select s.channel, gen_random_uuid(), cast(null as timestamptz), count(*)
                        %s group by s.channel
                         order by 1, 3 nulls first
                        """.formatted(WAITING))
                .bind("warehouse", warehouseId)
                .list(ConfirmationListSql.Filed.class);
    }
}
