package org.stowage.story;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stowage.kernel.Sql;

/** How many rows each table has, and what the rows that are changed in place say: the difference of two is an effect. */
record Effects(Map<String, String> tables) {

    /** Written by the house itself, at its own times. */
    private static final Set<String> BY_THEMSELVES = Set.of(
            "flyway_schema_history",
            "snapshot_cut",
            "idempotency",
            "webhook_attempt",
            "operator_session",
            "session",
            "raw_scan",
            "weight_learning",
            "item_weight",
            "planned_order",
            "work_hold",
            "parcel_track",
            "ship_confirmation",
            "ship_answer");

    /** Rows are changed here without a new one being made. */
    private static final Set<String> CHANGED_IN_PLACE =
            Set.of("stock", "availability", "promise", "allocation", "task");

    /** The sum of the rows' hashes does not ask for an order. */
    private static final String ROWS_AND_WORDS =
            "count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0)";

    static Effects now(Sql sql) {
        List<String> names = sql.statement("""
                        select cast(table_name as text) from information_schema.tables
                         where table_schema = 'public' and table_type = 'BASE TABLE' order by 1
                        """).list(String.class);
        // one statement for all tables: this is asked some hundred times on a database that a whole suite has filled
        String all = names.stream()
                .filter(name -> !BY_THEMSELVES.contains(name))
                .map(name -> "select '%s=' || %s from %s t"
                        .formatted(name, CHANGED_IN_PLACE.contains(name) ? ROWS_AND_WORDS : "count(*)", name))
                .collect(Collectors.joining(" union all "));
        Map<String, String> tables = new TreeMap<>();
        for (String table : sql.statement(all).list(String.class)) {
            int end = table.indexOf('=');
            tables.put(table.substring(0, end), table.substring(end + 1));
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
