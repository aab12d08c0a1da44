package org.stowage.kernel;

import java.util.function.Supplier;

/**
 * An act on a handful of rows: one order, one parcel, one scan. The database would plan most of its statements anew for each
 * set of values, which takes about as long as carrying them out. Within {@link #act} each is planned once for a connection, by
 * keys, which is right however small its tables were then. Only acts that are known to be small say so. An act that turns out to have many rows is planned for itself from
 * there on, and shares no plan with the others.
 */
public final class FewRows {

    /**
     * Goes into the {@code where} of the act's first statement, so that it costs none of its own; ends with the transaction.
     * For a few rows a look-up by key is never far from the best; a look through a table that has grown since is.
     */
    static final String PLANNED_ONCE = """
            set_config('plan_cache_mode', 'force_generic_plan', true) is not null
            and set_config('enable_seqscan', 'off', true) is not null
            and set_config('enable_hashjoin', 'off', true) is not null
            and set_config('enable_mergejoin', 'off', true) is not null
            """;

    static final String PLANNED_AS_USUAL = """
            set local plan_cache_mode to default; set local enable_seqscan to default;
            set local enable_hashjoin to default; set local enable_mergejoin to default
            """;

    /** Rows of one statement: each may be compared with each. */
    static final int MOST = 100;

    private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);

    private FewRows() {}

    /** Around an act whose first statement says {@link #plan}; on this thread, within one transaction. */
    public static <T> T act(Supplier<T> act) {
        boolean before = INSIDE.get();
        INSIDE.set(true);
        try {
            return act.get();
        } finally {
            INSIDE.set(before);
        }
    }

    /** A condition that always holds. */
    public static String plan() {
        return isAct() ? PLANNED_ONCE : "true";
    }

    static boolean isAct() {
        return INSIDE.get();
    }

    /** The rest of the act has many rows. */
    static void leave() {
        INSIDE.set(false);
    }
}
