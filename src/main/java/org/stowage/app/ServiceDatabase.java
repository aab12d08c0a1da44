package org.stowage.app;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * The database that this process works on: a server named by {@code STOWAGE_DB_URL}, the embedded PostgreSQL started for
 * as long as this process lives, or the one that a running service has already started.
 *
 * @param embedded what has to be stopped at the end; null when somebody else's
 */
record ServiceDatabase(
        String url, String user, String password, @Nullable EmbeddedPostgres embedded) implements AutoCloseable {

    /** For the service: it must have the home for itself. */
    static ServiceDatabase forService(Map<String, String> environment) {
        return environment.containsKey("STOWAGE_DB_URL") ? server(environment) : started(home(environment));
    }

    /** For a command: beside a running service it uses that one's database. */
    static ServiceDatabase forCommand(Map<String, String> environment) {
        try {
            return forService(environment);
        } catch (Problem refused) {
            if (refused.type() != AppProblem.HOME_IN_USE) {
                throw refused;
            }
            Path home = home(environment);
            RunFile run = RunFile.read(home).orElseThrow(() -> refused);
            return new ServiceDatabase(
                    EmbeddedPostgres.url(run.port(), "stowage"),
                    EmbeddedPostgres.USER,
                    EmbeddedPostgres.readPassword(home.resolve("password")),
                    null);
        }
    }

    static Path home(Map<String, String> environment) {
        String home = environment.get("STOWAGE_HOME");
        return home == null || home.isBlank() ? Path.of(System.getProperty("user.home"), ".stowage") : Path.of(home);
    }

    /** Tells Quarkus where the database is; its configuration is read after this. */
    void announce() {
        System.setProperty("quarkus.datasource.jdbc.url", url);
        System.setProperty("quarkus.datasource.username", user);
        System.setProperty("quarkus.datasource.password", password);
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }

    private static ServiceDatabase started(Path home) {
        var postgres = EmbeddedPostgres.start(home);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ServiceRun.awaitEnd();
            postgres.close();
        }));
        return new ServiceDatabase(postgres.url(), EmbeddedPostgres.USER, postgres.password(), postgres);
    }

    private static ServiceDatabase server(Map<String, String> environment) {
        String url = environment.getOrDefault("STOWAGE_DB_URL", "").strip();
        String jdbc = url.startsWith("postgresql://") ? "jdbc:" + url : url;
        if (!jdbc.startsWith("jdbc:postgresql:")) {
            throw Problem.of(AppProblem.DB_URL_INVALID, url);
        }
        return new ServiceDatabase(
                jdbc,
                environment.getOrDefault("STOWAGE_DB_USER", EmbeddedPostgres.USER),
                environment.getOrDefault("STOWAGE_DB_PASSWORD", ""),
                null);
    }
}
