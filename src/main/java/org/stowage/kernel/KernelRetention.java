package org.stowage.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;

/** Keys are kept a week (a handheld's offline queue is never older), sent events two. */
@ApplicationScoped
class KernelRetention {

    private record Old(Sql sql, String table, Duration age, String delete) implements Retained {
        @Override
        public int deleteOld(int limit) {
            return sql.statement(delete)
                    .bind("days", (int) age.toDays())
                    .bind("limit", limit)
                    .update();
        }
    }

    @Produces
    @ApplicationScoped
    Retained idempotency(Sql sql) {
        return new Old(sql, "idempotency", Duration.ofDays(7), """
                delete from idempotency where (principal, key) in (
                  select principal, key from idempotency where created_at < now() - make_interval(days => :days) limit :limit)
                """);
    }

    @Produces
    @ApplicationScoped
    Retained outbox(Sql sql) {
        return new Old(sql, "outbox", Duration.ofDays(14), """
                delete from outbox where (warehouse_id, id) in (
                  select warehouse_id, id from outbox
                   where sent_at < now() - make_interval(days => :days) limit :limit)
                """);
    }
}
