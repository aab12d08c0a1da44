package org.stowage.kernel;

import java.util.function.Supplier;

/**
 * An act on a handful of rows: one order, one parcel, one scan. The database would plan most of its statements anew for each
 * set of values, which takes about as long as carrying them out. Within {@link #act} each is planned once for a connection, by
 * keys, which is right however small its tables were then. Only acts that are known to be small say so. An act that turns out
 * to have many rows is planned for itself from there on, and shares no plan with the others.
 *
 * <p>What such an act asks for names its selective table first; {@code work_id > 0} and the like is said where an index has only
 * such rows; {@code exists} stands in no select list and behind no {@code or}: it may be answered there by a look at the whole
 * table. {@code FewRowsPlansIT} plans them all.
 */
public final class FewRows {

    /**
     * Goes into the {@code where} of the act's first statement, so that it costs none of its own; ends with the transaction.
     * For a few rows a look-up by key is never far from the best; a look through a table that has grown since is. Tables are
     * joined in the order in which the statement names them: while all are empty any order looks equally good, and the one
     * that the planner then takes may join by the warehouse alone, with every row of it a month later.
     */
    static final String PLANNED_ONCE = """
            set_config('plan_cache_mode', 'force_generic_plan', true) is not null
            and set_config('enable_seqscan', 'off', true) is not null
            and set_config('enable_hashjoin', 'off', true) is not null
            and set_config('enable_mergejoin', 'off', true) is not null
            and set_config('join_collapse_limit', '1', true) is not null
            """;

    static final String PLANNED_AS_USUAL = """
            set local plan_cache_mode to default; set local enable_seqscan to default;
            set local enable_hashjoin to default; set local enable_mergejoin to default;
            set local join_collapse_limit to default
            """;

    /** Rows of one statement: each may be compared with each. */
    static final int MOST = 100;

    private enum Planned {
        AS_USUAL,
        /** The act was announced; its first statement has not come yet. */
        SOON,
        ONCE
    }

    private static final ThreadLocal<Planned> NOW = ThreadLocal.withInitial(() -> Planned.AS_USUAL);

    private FewRows() {}

    /** Around an act whose first statement says {@link #plan}; on this thread, within one transaction. */
    public static <T> T act(Supplier<T> act) {
        if (NOW.get() != Planned.AS_USUAL) {
            return act.get();
        }
        NOW.set(Planned.SOON);
        try {
            return act.get();
        } finally {
            NOW.set(Planned.AS_USUAL);
        }
    }

    /** A condition that always holds. From this statement on the act's statements share their plans. */
    public static String plan() {
        if (NOW.get() == Planned.AS_USUAL) {
            return "true";
        }
        NOW.set(Planned.ONCE);
        return PLANNED_ONCE;
    }

    static boolean isAct() {
        return NOW.get() == Planned.ONCE;
    }

    /** The rest of the act has many rows. */
    static void leave() {
        NOW.set(Planned.AS_USUAL);
    }
}
