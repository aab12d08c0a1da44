package org.stowage.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Tells the database's planner how large the tables have become, for acts that fill them faster than it notices itself. */
@ApplicationScoped
public class Statistics {

    private static final Logger LOG = Logger.getLogger(Statistics.class);

    /** So many rows at once can turn a look-up by key into a look through the whole warehouse. */
    private static final long MANY = 500;

    private final Sql sql;
    private final AfterCommit afterCommit;

    public Statistics(Sql sql, AfterCommit afterCommit) {
        this.sql = sql;
        this.afterCommit = afterCommit;
    }

    /**
     * An act has written so many rows, or documents: many are told to the planner as soon as they are committed. Nobody waits
     * for it; it is over within a second. When somebody else is at it, nothing.
     */
    public void grew(long rows) {
        if (rows >= MANY) {
            afterCommit.run(() -> Thread.ofVirtual().name("statistics").start(this::refresh));
        }
    }

    private void refresh() {
        try {
            sql.statement("select stowage_refresh_statistics()").one(Boolean.class);
        } catch (RuntimeException e) {
            // the database looks for itself, only later
            LOG.debugf(e, "statistics are not refreshed");
        }
    }
}
