package org.stowage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.stowage.app.EmbeddedPostgres;

/**
 * The one real PostgreSQL of a test run, started when the first test asks for it. Its address lies in system properties,
 * because the tests of Quarkus load this class a second time. With {@code -Dstowage.test.pg=oldest} it is the oldest
 * PostgreSQL that Stowage promises to run on.
 */
public final class TestPostgres {
    private static final String URL = "stowage.test.db.url";
    private static final String PASSWORD = "stowage.test.db.password";
    private static final String TEMPLATE_READY = "stowage.test.db.template";
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestPostgres() {}

    /** A database of its own with all migrations done, copied from a template: some 50 ms. */
    public static TestDatabase freshDatabase() {
        synchronized (System.getProperties()) {
            if (System.getProperty(TEMPLATE_READY) == null) {
                migrate(create(TEMPLATE, null));
                System.setProperty(TEMPLATE_READY, TEMPLATE);
            }
        }
        return create(nextName("fresh"), TEMPLATE);
    }

    /** A database of its own with nothing in it. */
    public static TestDatabase emptyDatabase() {
        return create(nextName("empty"), null);
    }

    /** Runs all migrations as the service would at its start. */
    public static void migrate(TestDatabase database) {
        Flyway.configure(TestPostgres.class.getClassLoader())
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private static String nextName(String kind) {
        // class loaders count apart from each other, hence the second half
        return "%s_%d_%x"
                .formatted(
                        kind, NUMBER.incrementAndGet(), System.identityHashCode(TestPostgres.class.getClassLoader()));
    }

    private static TestDatabase create(String name, @Nullable String template) {
        TestDatabase server = database("postgres");
        try (Connection connection = server.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("create database %s%s".formatted(name, template == null ? "" : " template " + template));
        } catch (SQLException e) {
            throw new IllegalStateException("no database " + name, e);
        }
        return database(name);
    }

    private static TestDatabase database(String name) {
        synchronized (System.getProperties()) {
            if (System.getProperty(URL) == null) {
                start();
            }
            return new TestDatabase(
                    System.getProperty(URL) + name, EmbeddedPostgres.USER, System.getProperty(PASSWORD));
        }
    }

    private static void start() {
        boolean oldest = "oldest".equals(System.getProperty("stowage.test.pg"));
        Path target =
                Path.of(System.getProperty("stowage.test.target", "target")).toAbsolutePath();
        Path home = target.resolve(oldest ? "test-postgres-oldest" : "test-postgres");
        if (!Files.exists(home.resolve("password"))) {
            delete(home); // Surefire ends a run that is still deleting its data half a minute later
        }
        var postgres = EmbeddedPostgres.startThrowaway(home, oldest ? jarIn(target.resolve("postgres-oldest")) : null);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            postgres.close();
            delete(home);
        }));
        System.setProperty(PASSWORD, postgres.password());
        System.setProperty(URL, postgres.url(""));
    }

    private static Path jarIn(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("the oldest PostgreSQL is copied by the Maven build", e);
        }
    }

    /** Data only, the password first: the unpacked programs serve the next run too. */
    private static void delete(Path home) {
        if (!Files.isDirectory(home)) {
            return;
        }
        try (Stream<Path> all = Files.walk(home)) {
            all.filter(path -> !home.relativize(path).toString().startsWith("pgsql-") && !path.equals(home))
                    .sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
