package org.stowage.app;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.QuarkusBindException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/** One life of Quarkus in this process, and its end in the right order: first the service, then the database. */
final class ServiceRun {
    private static final Duration LONGEST_END = Duration.ofSeconds(20);

    private ServiceRun() {}

    /**
     * Blocks until the service ends.
     *
     * @param work null: serve until a signal comes
     * @return exit code
     * @throws Problem when somebody else has the port, or when a bean refuses to start
     */
    static int untilEnd(@Nullable Class<? extends QuarkusApplication> work) {
        var exit = new AtomicInteger();
        var failed = new AtomicReference<@Nullable Throwable>();
        Quarkus.run(work, (code, failure) -> {
            exit.set(code);
            failed.set(failure);
        });
        Throwable failure = failed.get();
        if (failure != null) {
            throw told(failure);
        }
        return exit.get();
    }

    /** Quarkus leaves the telling to whoever started it. */
    private static RuntimeException told(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof QuarkusBindException taken) {
                return Problem.of(AppProblem.PORT_IN_USE, taken.getPort());
            }
            if (cause instanceof Problem refused) {
                return refused;
            }
        }
        return new IllegalStateException(failure);
    }

    /** For the shutdown hook, which runs beside the one of Quarkus: the pool must be closed before PostgreSQL stops. */
    static void awaitEnd() {
        Application service = Application.currentApplication();
        if (service == null || !service.isStarted()) {
            return;
        }
        var waiting = Thread.ofPlatform().daemon().start(service::awaitShutdown);
        try {
            waiting.join(LONGEST_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
