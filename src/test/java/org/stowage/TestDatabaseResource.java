package org.stowage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/**
 * Gives the one Quarkus of all {@code *IT} an empty database, so that every run shows that the service boots on nothing.
 * Registered once, by {@link org.stowage.app.StartIT}, for all.
 */
public final class TestDatabaseResource implements QuarkusTestResourceLifecycleManager {

    /** API token of the first administrator in every {@code *IT}. */
    public static final String TOKEN = "token-of-the-tests-first-administrator";

    @Override
    public Map<String, String> start() {
        TestDatabase database = TestPostgres.emptyDatabase();
        // not that of who runs the tests: profiles and labels of the tests lie there
        Path home = Path.of(System.getProperty("stowage.test.target", "target"), "home-of-tests");
        return Map.of(
                "stowage.home", home.toAbsolutePath().toString(),
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password(),
                // each statement is kept from its first use on: see story.FewRowsPlansIT
                "quarkus.datasource.jdbc.additional-jdbc-properties.prepareThreshold", "1",
                "stowage.bootstrap-token", TOKEN);
    }

    @Override
    public void stop() {}
}
