package org.stowage.story;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stowage.kernel.Sql;

/** How many rows each table has, and what the rows that are changed in place say: the difference of two is an effect. */
record Effects(Map<String, String> tables) {

    /** Written by the house itself, at its own times. */
    private static final Set<String> BY_THEMSELVES = Set.of(
            "flyway_schema_history",
            "idempotency",
            "webhook_attempt",
            "operator_session",
            "session",
            "raw_scan",
            "weight_learning",
            "item_weight",
            "planned_order",
            "work_hold",
            "booked_price",
            "parcel_track",
            "ship_confirmation",
            "ship_answer");

    /** Rows are changed here without a new one being made. */
    private static final Set<String> CHANGED_IN_PLACE =
            Set.of("stock", "availability", "promise", "allocation", "task");

    static Effects now(Sql sql) {
        List<String> names = sql.statement("""
                        select cast(table_name as text) from information_schema.tables
                         where table_schema = 'public' and table_type = 'BASE TABLE' order by 1
                        """).list(String.class);
        Map<String, String> tables = new TreeMap<>();
        for (String name : names) {
            if (!BY_THEMSELVES.contains(name)) {
                String what = CHANGED_IN_PLACE.contains(name)
                        ? "count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '')"
                        : "cast(count(*) as text)";
                tables.put(
                        name,
                        sql.statement("select " + what + " from " + name + " t").one(String.class));
            }
        }
        return new Effects(tables);
    }

    /** Rows more in each table that has more; how a row was changed is left out. */
    Map<String, Long> since(Effects before) {
        Map<String, Long> more = new TreeMap<>();
        tables.forEach((table, now) -> {
            long rows = rows(now) - rows(before.tables().getOrDefault(table, "0"));
            if (rows != 0) {
                more.put(table, rows);
            }
        });
        return more;
    }

    private static long rows(String what) {
        return Long.parseLong(what.split(" ")[0]);
    }
}
