package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.stowage.kernel.AfterCommit;

/** Wakes who plans parcels before their goods are picked. */
@ApplicationScoped
class PlanBell {

    private final Semaphore rings = new Semaphore(0);
    private final AfterCommit afterCommit;

    PlanBell(AfterCommit afterCommit) {
        this.afterCommit = afterCommit;
    }

    void ringAfterCommit() {
        afterCommit.run(rings::release);
    }

    void await(long seconds) throws InterruptedException {
        if (rings.tryAcquire(seconds, TimeUnit.SECONDS)) {
            rings.drainPermits();
        }
    }
}
