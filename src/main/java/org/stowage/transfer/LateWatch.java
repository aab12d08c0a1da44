package org.stowage.transfer;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells {@code transfer.late} of each transfer that is on its way too long, once. */
@ApplicationScoped
class LateWatch {

    private final LateSql sql;
    private final Duration after;

    LateWatch(LateSql sql, @ConfigProperty(name = "stowage.transfer.late-after", defaultValue = "P3D") Duration after) {
        this.sql = sql;
        this.after = after;
    }

    @Scheduled(every = "5m", delayed = "40s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        tell(Instant.now());
    }

    @Transactional
    List<String> tell(Instant now) {
        return sql.tell(now.minus(after));
    }
}
