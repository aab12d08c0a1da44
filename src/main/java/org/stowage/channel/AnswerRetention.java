package org.stowage.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.stowage.kernel.Retained;
import org.stowage.kernel.Sql;

/** What channels answered is kept half a year: as long as they argue about it. */
@ApplicationScoped
class AnswerRetention implements Retained {

    private static final int DAYS = 180;

    private final Sql sql;

    AnswerRetention(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String table() {
        return "ship_answer";
    }

    @Override
    public Duration age() {
        return Duration.ofDays(DAYS);
    }

    @Override
    public int deleteOld(int limit) {
        return sql.statement("""
                        delete from ship_answer where (warehouse_id, id) in (
                          select warehouse_id, id from ship_answer where at < now() - make_interval(days => :days) limit :limit)
                        """).bind("days", DAYS).bind("limit", limit).update();
    }
}
