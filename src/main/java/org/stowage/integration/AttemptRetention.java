package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.stowage.kernel.Retained;

/** What webhooks answered is kept as long as the events themselves. */
@ApplicationScoped
class AttemptRetention implements Retained {

    private final RelaySql sql;

    AttemptRetention(RelaySql sql) {
        this.sql = sql;
    }

    @Override
    public String table() {
        return "webhook_attempt";
    }

    @Override
    public Duration age() {
        return Duration.ofDays(14);
    }

    @Override
    public int deleteOld(int limit) {
        return sql.deleteOldAttempts((int) age().toDays(), limit);
    }
}
