package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.OutboxListener.Heard;
import org.stowage.kernel.Sql;

/** Events on their way out of the house. */
@ApplicationScoped
class RelaySql {

    /** @param attempts this one included */
    record Due(
            long warehouseId, long id, String event, String subject, String payload, Instant createdAt, int attempts) {

        Heard heard() {
            return new Heard(warehouseId, id, event, subject);
        }
    }

    /** A subscriber of an event who has not yet taken it. */
    record Subscriber(long id, String url, String secret) {}

    private final Sql sql;

    RelaySql(Sql sql) {
        this.sql = sql;
    }

    /**
     * What no webhook wants to hear of is done with. What the house did not hear at once is left out: it is told by itself.
     *
     * @param left events that stay as they are
     * @param wanted events that the house itself wants to hear of
     * @return those of them, in the order of their telling
     */
    List<Heard> dropUnheard(int limit, Collection<String> left, Collection<String> wanted) {
        return sql.statement("""
                        with dropped as (
                          update outbox o set sent_at = now()
                            from (select warehouse_id, id from outbox
                                   where sent_at is null and not event = any(:left)
                                     and (attempts = 0 or not event = any(:wanted))
                                     and not exists (
                                         select from webhook w
                                          where w.disabled_at is null
                                            and (w.warehouse_id is null or w.warehouse_id = outbox.warehouse_id)
                                            and (outbox.event = any(w.events) or '*' = any(w.events)
                                                 or split_part(outbox.event, '.', 1) || '.*' = any(w.events)))
                                   order by next_at
                                   limit :limit for update skip locked) d
                           where o.warehouse_id = d.warehouse_id and o.id = d.id
                          returning o.warehouse_id, o.id, o.event, o.subject)
                        select warehouse_id, id, event, subject from dropped where event = any(:wanted) order by id
                        """)
                .bind("limit", limit)
                .bind("left", left)
                .bind("wanted", wanted)
                .list(Heard.class);
    }

    /** Takes events for this instance alone: they come up again when it has not told them before the lease ends. */
    List<Due> claim(int limit, int leaseSeconds) {
        return sql.statement("""
                        update outbox o
                           set attempts = o.attempts + 1, next_at = now() + make_interval(secs => :lease)
                          from (select warehouse_id, id from outbox
                                 where sent_at is null and next_at <= now()
                                 order by next_at, id
                                 limit :limit for update skip locked) d
                         where o.warehouse_id = d.warehouse_id and o.id = d.id
                        returning o.warehouse_id, o.id, o.event, o.subject, o.payload::text as payload, o.created_at, o.attempts
                        """)
                .bind("limit", limit)
                .bind("lease", leaseSeconds)
                .list(Due.class);
    }

    List<Subscriber> waiting(Due due) {
        return sql.statement("""
                        select w.id, w.url, w.secret from webhook w
                         where w.disabled_at is null
                           and (w.warehouse_id is null or w.warehouse_id = :warehouse)
                           and (:event = any(w.events) or '*' = any(w.events)
                                or split_part(:event, '.', 1) || '.*' = any(w.events))
                           and not exists (
                               select from webhook_attempt a
                                where a.webhook_id = w.id and a.warehouse_id = :warehouse and a.outbox_id = :outbox
                                  and a.status between 200 and 299)
                         order by w.id
                        """)
                .bind("warehouse", due.warehouseId())
                .bind("event", due.event())
                .bind("outbox", due.id())
                .list(Subscriber.class);
    }

    void attempted(long webhookId, Due due, @Nullable Integer status, @Nullable String error) {
        sql.statement("""
                        insert into webhook_attempt (webhook_id, warehouse_id, outbox_id, status, error)
                        values (:webhook, :warehouse, :outbox, cast(:status as int), :error)
                        """)
                .bind("webhook", webhookId)
                .bind("warehouse", due.warehouseId())
                .bind("outbox", due.id())
                .bind("status", status)
                .bind("error", error)
                .update();
    }

    void sent(Due due) {
        sql.statement("update outbox set sent_at = now() where warehouse_id = :warehouse and id = :id")
                .bind("warehouse", due.warehouseId())
                .bind("id", due.id())
                .update();
    }

    void again(Due due, long seconds) {
        sql.statement("""
                        update outbox set next_at = now() + make_interval(secs => :seconds)
                         where warehouse_id = :warehouse and id = :id
                        """)
                .bind("seconds", (int) seconds)
                .bind("warehouse", due.warehouseId())
                .bind("id", due.id())
                .update();
    }

    int deleteOldAttempts(int days, int limit) {
        return sql.statement("""
                        delete from webhook_attempt where id in (
                          select id from webhook_attempt where at < now() - make_interval(days => :days) limit :limit)
                        """).bind("days", days).bind("limit", limit).update();
    }
}
