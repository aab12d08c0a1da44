package org.stowage.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.stowage.kernel.Retained;
import org.stowage.kernel.Sql;

/** Raw scans with their answers are kept a month, sessions that nobody came back to as long. */
@ApplicationScoped
class TaskRetention {

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
    Retained scans(Sql sql) {
        return new Old(sql, "scan", Duration.ofDays(30), """
                delete from scan where (warehouse_id, scan_id) in (
                  select warehouse_id, scan_id from scan
                   where recorded_at < now() - make_interval(days => :days) limit :limit)
                """);
    }

    @Produces
    @ApplicationScoped
    Retained sessions(Sql sql) {
        return new Old(sql, "scan_session", Duration.ofDays(30), """
                delete from scan_session where (warehouse_id, id) in (
                  select warehouse_id, id from scan_session
                   where changed_at < now() - make_interval(days => :days) limit :limit)
                """);
    }
}
