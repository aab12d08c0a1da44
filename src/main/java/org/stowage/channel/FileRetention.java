package org.stowage.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.stowage.kernel.Retained;
import org.stowage.kernel.Sql;

/** What stood in a file is kept as long as what was answered to it. */
@ApplicationScoped
class FileRetention implements Retained {

    private static final int DAYS = 180;

    private final Sql sql;

    FileRetention(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String table() {
        return "ship_file";
    }

    @Override
    public Duration age() {
        return Duration.ofDays(DAYS);
    }

    @Override
    public int deleteOld(int limit) {
        return sql.statement("""
                        delete from ship_file where (warehouse_id, batch, confirmation_id) in (
                          select warehouse_id, batch, confirmation_id from ship_file
                           where at < now() - make_interval(days => :days) limit :limit)
                        """).bind("days", DAYS).bind("limit", limit).update();
    }
}
