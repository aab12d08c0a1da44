package org.stowage.stock;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.stowage.kernel.Retained;
import org.stowage.kernel.Sql;

/**
 * Keeps the balances of every night, so that stock at an instant and the verifier read one day of moves, not all history.
 * A snapshot stands an hour back: a move's instant is the start of its transaction, and none is open that long.
 */
@ApplicationScoped
public class Snapshots implements Retained {

    private static final Duration SETTLED = Duration.ofHours(1);

    private final Sql sql;
    private final SnapshotSql snapshots;

    public Snapshots(Sql sql, SnapshotSql snapshots) {
        this.sql = sql;
        this.snapshots = snapshots;
    }

    @Scheduled(cron = "0 30 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void nightly() {
        Instant asOf = Instant.now().minus(SETTLED);
        for (long warehouse :
                sql.statement("select id from warehouse order by id").list(Long.class)) {
            QuarkusTransaction.requiringNew().run(() -> snapshots.take(warehouse, asOf));
        }
    }

    @Override
    public String table() {
        return "stock_snapshot";
    }

    @Override
    public Duration age() {
        return Duration.ofDays(400);
    }

    @Override
    public int deleteOld(int limit) {
        return snapshots.deleteBefore(Instant.now().minus(age()), limit);
    }
}
