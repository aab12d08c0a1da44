package org.stowage.app;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A command that needs the beans of the house. It works on the database of the running service, or starts the embedded
 * one for its time; migrations are run; no port is opened and no scheduled job runs.
 */
public abstract class DatabaseCommand implements Callable<Integer> {
    private static final AtomicReference<@Nullable DatabaseCommand> RUNNING = new AtomicReference<>();

    @Spec
    CommandSpec spec;

    /**
     * The work itself, on the main thread with a request context open.
     *
     * @return exit code
     * @throws Problem for a "no": its text is printed and the command ends with 1
     */
    protected abstract int run(ArcContainer beans) throws Exception;

    @Override
    public final Integer call() {
        try (var database = ServiceDatabase.forCommand(System.getenv())) {
            database.announce();
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.scheduler.enabled", "false");
            System.setProperty("quarkus.log.level", "WARN");
            RUNNING.set(this);
            return ServiceRun.untilEnd(Work.class);
        }
    }

    /** Prints a line of the bundle {@code messages/app} in the language of the terminal. */
    protected final void say(String key, Object... values) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Texts.of("app", key, Locale.getDefault(), values));
        out.flush();
    }

    private int runWithin(ArcContainer beans) throws Exception {
        var request = beans.requestContext();
        request.activate();
        try {
            return run(beans);
        } catch (Problem refused) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(refused.text(Locale.getDefault()));
            err.flush();
            return 1;
        } finally {
            request.terminate();
        }
    }

    /** Where Quarkus hands over once its beans stand. */
    public static final class Work implements QuarkusApplication {
        @Override
        public int run(String... arguments) throws Exception {
            DatabaseCommand command = RUNNING.getAndSet(null);
            return command == null ? 2 : command.runWithin(Arc.container());
        }
    }
}
