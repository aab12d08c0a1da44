package org.stowage.app;

import io.quarkus.arc.ArcContainer;
import org.flywaydb.core.Flyway;
import picocli.CommandLine.Command;

/** {@code stowage migrate}: what every start does, for itself. */
@Command(name = "migrate", resourceBundle = "messages.app", mixinStandardHelpOptions = true)
final class Migrate extends DatabaseCommand {

    @Override
    protected int run(ArcContainer beans) {
        var done = beans.instance(Flyway.class).get().info();
        say("schema-version", done.current().getVersion(), done.applied().length);
        return 0;
    }
}
