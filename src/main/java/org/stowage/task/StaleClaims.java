package org.stowage.task;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Somebody claimed work and went home: after four hours without an act others get it. */
@ApplicationScoped
class StaleClaims {

    private static final Logger LOG = Logger.getLogger(StaleClaims.class);
    private static final Duration AGE = Duration.ofHours(4);

    private final Tasks tasks;

    StaleClaims(Tasks tasks) {
        this.tasks = tasks;
    }

    @Scheduled(every = "10m", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void release() {
        int released = tasks.releaseStale(AGE);
        if (released > 0) {
            LOG.infof("%d tasks claimed more than %s ago are open again", released, AGE);
        }
    }
}
