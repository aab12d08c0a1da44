package org.stowage.app;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One life of Quarkus in this process, and its end in the right order: first the service, then the database. */
final class ServiceRun {
    private static final Duration LONGEST_END = Duration.ofSeconds(20);

    private ServiceRun() {}

    /**
     * Blocks until the service ends.
     *
     * @param work null: serve until a signal comes
     * @return exit code
     */
    static int untilEnd(@Nullable Class<? extends QuarkusApplication> work) {
        var exit = new AtomicInteger();
        Quarkus.run(work, (code, failure) -> exit.set(failure == null ? code : 1));
        return exit.get();
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
