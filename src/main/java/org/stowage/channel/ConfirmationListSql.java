package org.stowage.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Sql;

/** Confirmations as people look at them, and what people do with them. */
@ApplicationScoped
class ConfirmationListSql {

    record Counted(String state, long count) {}

    /** A file of a channel. @param at when it was loaded; null: it was not yet. @param count what is sent when it is handed in */
    record Filed(String channel, UUID batch, @Nullable Instant at, long count) {

        public PageLink csv(String warehouse) {
            return PageLink.to("/api/v1/ship-confirmations/file.csv")
                    .with("warehouse", warehouse)
                    .with("channel", channel)
                    .with("batch", batch);
        }
    }

    /** What somebody answered. @param by login; null: the channel */
    record Answer(
            Instant at,
            String orderNo,
            String act,
            @Nullable Integer status,
            String text,
            @Nullable String by) {}

    private static final String ROW = """
            select s.id, o.order_no, s.channel, o.channel_order_no, p.parcel_no, s.carrier, s.waybill_no, s.way, s.state,
                   s.attempts, s.problem, s.created_at, s.sent_at
              from ship_confirmation s
              join outbound_order o on o.warehouse_id = s.warehouse_id and o.id = s.order_id
              join parcel p on p.warehouse_id = s.warehouse_id and p.id = s.parcel_id
            """;

    private final Sql sql;

    ConfirmationListSql(Sql sql) {
        this.sql = sql;
    }

    /** The youngest first. @param state null: what is not sent yet */
    List<Confirmation> list(long warehouseId, @Nullable String state, @Nullable String channel, int limit) {
        return sql.statement(ROW + """
                         where s.warehouse_id = :warehouse
                           and (cast(:state as text) is null and s.state not in ('sent', 'withdrawn') or s.state = :state)
                           and (cast(:channel as text) is null or s.channel = :channel)
                         order by s.id desc limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("state", state)
                .bind("channel", channel)
                .bind("limit", limit)
                .list(Confirmation.class);
    }

    List<Confirmation> ofParcel(long warehouseId, String parcelNo) {
        return sql.statement(ROW + " where p.warehouse_id = :warehouse and p.parcel_no = :no order by s.id")
                .bind("warehouse", warehouseId)
                .bind("no", parcelNo)
                .list(Confirmation.class);
    }

    List<Answer> answers(long warehouseId, String parcelNo) {
        return sql.statement("""
                        select a.at, o.order_no, a.act, a.status, a.text, op.login as by
                          from parcel p
                          join ship_confirmation s on s.warehouse_id = p.warehouse_id and s.parcel_id = p.id
                          join ship_answer a on a.warehouse_id = s.warehouse_id and a.confirmation_id = s.id
                          join outbound_order o on o.warehouse_id = s.warehouse_id and o.id = s.order_id
                          left join operator op on op.id = a.operator_id
                         where p.warehouse_id = :warehouse and p.parcel_no = :no order by a.id desc limit 100
                        """)
                .bind("warehouse", warehouseId)
                .bind("no", parcelNo)
                .list(Answer.class);
    }

    /** What is not sent, by state; and what was sent today. */
    List<Counted> counts(long warehouseId) {
        return sql.statement("""
                        select state, count(*) from ship_confirmation
                         where warehouse_id = :warehouse and state not in ('sent', 'withdrawn') group by state order by state
                        """).bind("warehouse", warehouseId).list(Counted.class);
    }

    /** What is not sent, and nobody tells at this moment; one that is not true any more is done with. @return which ones changed */
    List<Long> change(long warehouseId, List<Long> ids, ConfirmationState to) {
        return sql.statement("""
                        update ship_confirmation
                           set state = case when state = 'outdated' then 'withdrawn' else :state end, heard = false, attempts = 0, next_at = now(), problem = null,
                               lease = null, leased_until = null, sent_at = case when state = 'outdated' then sent_at when :state = 'sent' then now() end
                         where warehouse_id = :warehouse and id = any(:ids) and state not in ('sent', 'withdrawn')
                           and coalesce(leased_until, now()) <= now()
                        returning id
                        """)
                .bind("state", to.text())
                .bind("warehouse", warehouseId)
                .bind("ids", ids)
                .list(Long.class);
    }
}
