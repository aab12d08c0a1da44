package org.stowage.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stowage.TestDatabase;

/**
 * A statement that a connection of the service has prepared.
 *
 * @param text as the database knows it
 * @param types of its parameters, with commas between them
 */
record PlannedStatement(String text, String types) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String FEW_ROWS = "-- few rows\n";

    /** As {@code kernel.FewRows} sets them. */
    private static final List<String> SETTINGS = List.of(
            "set plan_cache_mode = force_generic_plan",
            "set enable_seqscan = off",
            "set enable_hashjoin = off",
            "set enable_mergejoin = off",
            "set join_collapse_limit = 1");

    /** Settings of a warehouse or of the house, and what is open of a kind: a handful, and all of it is asked for. */
    private static final Set<String> ALL_OF_A_FEW = Set.of(
            "carrier",
            "allocation_policy_key",
            "packaging_key",
            "weight_rule_key",
            "location_virtual",
            "work_hold_key",
            "count_rule_key",
            "stock_count_open",
            "stock_freeze_open");

    /** The queue of what is to be put back: all that waits of stopped orders, and of lines taken out, the oldest first. */
    private static final Set<String> PUT_BACK = Set.of("order by s.stopped_at", "order by p.taken_at");

    private static final Pattern WAREHOUSE_ALONE = Pattern.compile("\\(\\w*\\.?warehouse_id = [^()]+\\)");

    /** All that acts on few rows have prepared on any connection of the pool. */
    static Set<PlannedStatement> ofFewRows(AgroalDataSource pool) throws SQLException {
        Set<PlannedStatement> found = new HashSet<>();
        Set<Integer> missing = new HashSet<>(Set.of(0));
        while (!missing.isEmpty()) {
            missing.clear();
            List<Connection> taken = new ArrayList<>();
            try {
                missing.addAll(backends(pool));
                for (int i = missing.size(); i > 0; i--) {
                    Connection connection = pool.getConnection();
                    taken.add(connection);
                    missing.remove(read(connection, found));
                }
            } finally {
                for (Connection connection : taken) {
                    connection.close();
                }
            }
        }
        return found;
    }

    private static List<Integer> backends(AgroalDataSource pool) throws SQLException {
        List<Integer> pids = new ArrayList<>();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select pid from pg_stat_activity
                         where application_name = 'stowage' and datname = current_database()
                        """)) {
            while (rows.next()) {
                pids.add(rows.getInt(1));
            }
        }
        return pids;
    }

    private static int read(Connection connection, Set<PlannedStatement> found) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select statement, array_to_string(parameter_types, ', '), pg_backend_pid()
                          from pg_prepared_statements
                        union all select '', '', pg_backend_pid()
                        """)) {
            int pid = 0;
            while (rows.next()) {
                pid = rows.getInt(3);
                if (rows.getString(1).startsWith(FEW_ROWS)) {
                    found.add(new PlannedStatement(rows.getString(1), rows.getString(2)));
                }
            }
            return pid;
        }
    }

    /** @return what reads a whole warehouse → the statement that does it */
    static Map<String, String> explain(Set<PlannedStatement> statements, TestDatabase database) throws SQLException {
        Map<String, String> faults = new TreeMap<>();
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute(setting);
            }
            for (PlannedStatement planned : statements) {
                if (PUT_BACK.stream().noneMatch(planned.text::contains)) {
                    planned.read(planned.plan(statement), faults);
                }
            }
        }
        return faults;
    }

    private JsonNode plan(Statement statement) throws SQLException {
        int parameters = types.isEmpty() ? 0 : types.split(", ", -1).length;
        String nulls = IntStream.range(0, parameters).mapToObj(i -> "null").collect(Collectors.joining(", "));
        statement.execute("prepare planned" + (parameters == 0 ? "" : " (" + types + ")") + " as " + text);
        try (ResultSet rows = statement.executeQuery(
                "explain (format json) execute planned" + (parameters == 0 ? "" : " (" + nulls + ")"))) {
            rows.next();
            return JSON.readTree(rows.getString(1)).path(0).path("Plan");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } finally {
            statement.execute("deallocate planned");
        }
    }

    private void read(JsonNode node, Map<String, String> faults) {
        String condition = node.path("Index Cond").asText();
        String read = node.path("Index Name").asText(node.path("Relation Name").asText());
        boolean isWhole = node.path("Node Type").asText().equals("Seq Scan")
                || (node.has("Index Name")
                        && (condition.isEmpty()
                                || WAREHOUSE_ALONE.matcher(condition).matches()));
        if (isWhole && !ALL_OF_A_FEW.contains(read)) {
            faults.put(read + " by " + condition + " " + hashCode(), text);
        }
        node.path("Plans").forEach(child -> read(child, faults));
    }
}
