package org.stowage.kernel;

import java.time.Duration;

/** Rows that a room keeps for a time only. Each room that has such rows offers one bean. */
public interface Retained {

    /** Table, for the metric and the log. */
    String table();

    Duration age();

    /** Deletes at most {@code limit} rows older than {@link #age()}; returns how many. */
    int deleteOld(int limit);
}
