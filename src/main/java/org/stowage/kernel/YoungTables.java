package org.stowage.kernel;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Tells the database's planner of the first rows of a table. Until it knows of any, reading by the warehouse alone looks as good
 * as reading by a key, and an act that is planned once ({@link FewRows}) would read all rows of its warehouse until the next
 * count.
 */
@ApplicationScoped
class YoungTables {

    private static final Logger LOG = Logger.getLogger(YoungTables.class);

    private final Sql sql;

    YoungTables(Sql sql) {
        this.sql = sql;
    }

    /** @return how many tables were counted */
    int count() {
        return sql.statement("select stowage_count_young_tables()").one(Integer.class);
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            count();
        } catch (RuntimeException e) {
            // the database looks for itself, only later
            LOG.debugf(e, "young tables are not counted");
        }
    }
}
