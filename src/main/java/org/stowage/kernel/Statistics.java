package org.stowage.kernel;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells the database's planner how large the tables have become, for acts that fill them faster than it notices itself. */
@ApplicationScoped
public class Statistics {

    private final Sql sql;

    public Statistics(Sql sql) {
        this.sql = sql;
    }

    /** A second or less; when somebody else is at it, nothing. Call in a transaction of its own. */
    public void refresh() {
        sql.statement("select stowage_refresh_statistics()").one(Boolean.class);
    }
}
