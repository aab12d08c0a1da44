package org.stowage.kernel;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Clears what has been kept long enough, in small transactions, so that no night job blocks the floor. */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final int BATCH = 1_000;

    private final List<Retained> tables;

    public Retention(@All List<Retained> tables) {
        this.tables = tables;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clear() {
        tables.forEach(this::clear);
    }

    /** @return rows deleted */
    public long clear(Retained table) {
        long deleted = 0;
        int batch;
        do {
            batch = QuarkusTransaction.requiringNew().call(() -> table.deleteOld(BATCH));
            deleted += batch;
        } while (batch == BATCH);
        if (deleted > 0) {
            LOG.infof("%d rows of %s were older than %s", deleted, table.table(), table.age());
        }
        return deleted;
    }
}
