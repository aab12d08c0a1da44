package org.stowage.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stowage.TestDatabase;
import org.stowage.TestTransactions;

/** The embedded database of a running service, seen from outside: by its home's run-file and password. */
record HomeDatabase(Path home) {

    /** For a second service on the same database. */
    Map<String, String> asServer() {
        return Map.of(
                "STOWAGE_DB_URL", url(),
                "STOWAGE_DB_USER", "stowage",
                "STOWAGE_DB_PASSWORD", read("password").strip());
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "stowage", read("password").strip());
    }

    /** For what a test reads again and again: as the configured user, on connections that are kept. */
    TestTransactions transactions() {
        TestTransactions kept =
                new TestTransactions(new TestDatabase(url(), "stowage", read("password").strip()).asOwner());
        kept.keepConnections();
        return kept;
    }

    /** The first column of a query, as text. */
    Set<String> texts(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            Set<String> texts = new HashSet<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    long number(String query) throws SQLException {
        return Long.parseLong(texts(query).iterator().next());
    }

    /** As a power cut would: the postmaster and all its children at once, without a farewell. */
    void kill() {
        ProcessHandle.of(number("postmaster", read("run.json"))).ifPresent(postmaster -> {
            var children = postmaster.descendants().toList();
            postmaster.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        });
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:%d/stowage".formatted(number("port", read("run.json")));
    }

    private static long number(String name, String json) {
        Matcher number = Pattern.compile("\"" + name + "\"\\s*:\\s*(\\d+)").matcher(json);
        if (!number.find()) {
            throw new IllegalStateException(name + " is not in " + json);
        }
        return Long.parseLong(number.group(1));
    }

    private String read(String file) {
        try {
            return Files.readString(home.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
