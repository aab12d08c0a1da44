package org.stowage.stock;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.stowage.kernel.Sql;

/**
 * Keeps balances as they were, so that stock at an instant and the verifier read a bounded piece of the ledger and not all
 * history. One is taken of every night, and as soon as more moved since the last one than that one has rows: so a snapshot
 * never costs more than the moves it saves, and who was switched off at night catches up within minutes.
 *
 * <p>A snapshot stands ten minutes back: a move's instant is the start of its transaction, and none is open that long.
 */
@ApplicationScoped
public class Snapshots {

    /** A transaction ends after a minute, a statement after 15 s: ten minutes are many times of that. */
    static final String SETTLED = "10 minutes";

    /** Of the warehouse's own clock. */
    static final String NIGHT = "3 hours";

    /** So many moves are read in no time: fewer are never worth a snapshot of their own. */
    static final long FEW_MOVES = 10_000;

    /** Further they are not counted: a snapshot of more rows waits for so many moves. */
    private static final long MANY_MOVES = 200_000;

    private static final Logger LOG = Logger.getLogger(Snapshots.class);
    private static final Duration EACH = Duration.ofDays(7);
    private static final Duration NIGHTLY = Duration.ofDays(90);
    private static final int LONGEST = 600;

    private final Sql sql;
    private final SnapshotSql snapshots;

    public Snapshots(Sql sql, SnapshotSql snapshots) {
        this.sql = sql;
        this.snapshots = snapshots;
    }

    /** All warehouses, whatever was missed. Cheap where nothing is due. */
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void catchUp() {
        for (long warehouse :
                sql.statement("select id from warehouse order by id").list(Long.class)) {
            QuarkusTransaction.requiringNew().timeout(LONGEST).run(() -> takeIfDue(warehouse));
        }
        Instant now = Instant.now();
        boolean more;
        do {
            more = QuarkusTransaction.requiringNew().call(() -> snapshots.thin(now.minus(EACH), now.minus(NIGHTLY)));
        } while (more);
    }

    /** Inside a transaction. */
    void takeIfDue(long warehouse) {
        if (!snapshots.mayTake(warehouse)) {
            return;
        }
        snapshots.takeTime();
        SnapshotSql.Due due = snapshots.due(warehouse, MANY_MOVES);
        if (due.night() || due.moves() >= Math.clamp(due.rows(), FEW_MOVES, MANY_MOVES)) {
            int rows = snapshots.take(warehouse, due.settled());
            LOG.debugf("%d balances of warehouse %d kept as of %s", rows, warehouse, due.settled());
        }
    }
}
