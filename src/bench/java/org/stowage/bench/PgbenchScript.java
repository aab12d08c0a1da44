package org.stowage.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script of PostgreSQL's {@code pgbench}, which is in no user's checkout: the same lines, sent over JDBC as prepared
 * statements. Known are {@code \set name random(a, b)}, {@code \gset}, {@code :name} and statements that end with a semicolon.
 */
record PgbenchScript(List<Line> lines) {

    private static final Pattern SET = Pattern.compile("\\\\set (\\w+) random\\((\\d+), (\\d+)\\)");
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z_]\\w*)");

    sealed interface Line {}

    record Draw(String name, int from, int to) implements Line {}

    /** @param keeps its row's columns become variables */
    record Statement(String text, List<String> names, boolean keeps) implements Line {}

    static PgbenchScript named(String file) {
        List<Line> lines = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : Resources.sql(file).lines().map(String::strip).toList()) {
            Matcher set = SET.matcher(line);
            if (set.matches()) {
                lines.add(new Draw(set.group(1), Integer.parseInt(set.group(2)), Integer.parseInt(set.group(3))));
            } else if (!line.isEmpty() && !line.startsWith("--")) {
                open.append(line).append('\n');
                if (line.endsWith(";") || line.endsWith("\\gset")) {
                    lines.add(statement(open.toString().strip()));
                    open.setLength(0);
                }
            }
        }
        return new PgbenchScript(List.copyOf(lines));
    }

    private static Statement statement(String text) {
        boolean keeps = text.endsWith("\\gset");
        String plain = text.substring(0, text.length() - (keeps ? "\\gset".length() : 1));
        List<String> names = NAME.matcher(plain).results().map(r -> r.group(1)).toList();
        return new Statement(NAME.matcher(plain).replaceAll("?"), names, keeps);
    }

    /** What one client runs, again and again. */
    Load.Act on(Connection connection, int client) throws SQLException {
        Map<Statement, PreparedStatement> prepared = new HashMap<>();
        for (Line line : lines) {
            if (line instanceof Statement statement && !prepared.containsKey(statement)) {
                prepared.put(statement, connection.prepareStatement(statement.text()));
            }
        }
        Map<String, String> values = new HashMap<>(Map.of("client_id", String.valueOf(client)));
        return () -> {
            for (Line line : lines) {
                switch (line) {
                    case Draw draw ->
                        values.put(
                                draw.name(),
                                String.valueOf(ThreadLocalRandom.current().nextInt(draw.from(), draw.to() + 1)));
                    case Statement statement -> run(Objects.requireNonNull(prepared.get(statement)), statement, values);
                }
            }
        };
    }

    private static void run(PreparedStatement prepared, Statement statement, Map<String, String> values)
            throws SQLException {
        for (int i = 0; i < statement.names().size(); i++) {
            prepared.setString(i + 1, values.get(statement.names().get(i)));
        }
        if (!prepared.execute() || !statement.keeps()) {
            return;
        }
        try (ResultSet row = prepared.getResultSet()) {
            ResultSetMetaData columns = row.getMetaData();
            while (row.next()) {
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    values.put(columns.getColumnName(column), row.getString(column));
                }
            }
        }
    }
}
