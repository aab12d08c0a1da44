package org.stowage.app;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.stowage.kernel.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code java -jar stowage.jar}: without a command the service starts; the commands stand in {@code subcommands}, one
 * class each, described in {@code messages/app.properties}. Exit codes: 0 done, 1 refused with a sentence, 2 usage;
 * 3 the service does not want this agent.
 */
@QuarkusMain
@Command(
        name = "stowage",
        resourceBundle = "messages.app",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            Version.class,
            Migrate.class,
            Verify.class,
            Bench.class,
            ImportCommand.class,
            DemoCommand.class,
            Simulate.class,
            AgentCommand.class
        })
public final class Stowage implements Callable<Integer> {

    public static void main(String... arguments) {
        // before anything logs: the database is started before Quarkus would set it
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Stowage())
                .setExecutionExceptionHandler((failure, line, parsed) -> say(failure, line))
                .execute(arguments);
    }

    @Override
    public Integer call() {
        DemoCommand.refuseAsReal(System.getenv());
        var labels = LabelsAtStart.of(ServiceDatabase.home(System.getenv()));
        try (var database = ServiceDatabase.forService(System.getenv())) {
            labels.check();
            database.announce();
            new Network(System.getenv()).announce();
            return ServiceRun.untilEnd(null);
        }
    }

    private static int say(Exception failure, CommandLine line) {
        if (failure instanceof Problem refused) {
            refused.faults().forEach(fault -> line.getErr().println(fault.text(Locale.getDefault())));
        } else {
            failure.printStackTrace(line.getErr());
        }
        line.getErr().flush();
        return 1;
    }
}
