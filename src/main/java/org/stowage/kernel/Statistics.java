package org.stowage.kernel;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Tells the database's planner how large the tables have become, for acts that fill them faster than it notices itself. */
@ApplicationScoped
public class Statistics {

    private static final Logger LOG = Logger.getLogger(Statistics.class);

    private final Sql sql;

    public Statistics(Sql sql) {
        this.sql = sql;
    }

    /** Begins at once and is over within a second; nobody waits. When somebody else is at it, nothing. */
    public void refresh() {
        Thread.ofVirtual().name("statistics").start(() -> {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> sql.statement("select stowage_refresh_statistics()")
                                .one(Boolean.class));
            } catch (RuntimeException e) {
                // the database looks for itself, only later
                LOG.debugf(e, "statistics are not refreshed");
            }
        });
    }
}
