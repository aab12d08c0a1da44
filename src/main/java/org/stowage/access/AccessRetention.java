package org.stowage.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.stowage.kernel.Retained;
import org.stowage.kernel.Sql;

/** Sessions that are over are forgotten after a day. */
@ApplicationScoped
class AccessRetention implements Retained {

    private final Sql sql;

    AccessRetention(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String table() {
        return "login_session";
    }

    @Override
    public Duration age() {
        return Duration.ofDays(1);
    }

    @Override
    public int deleteOld(int limit) {
        return sql.statement("""
                        delete from login_session where token_hash in (
                          select token_hash from login_session
                           where expires_at < now() - make_interval(days => :days) limit :limit)
                        """)
                .bind("days", (int) age().toDays())
                .bind("limit", limit)
                .update();
    }
}
