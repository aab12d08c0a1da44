package org.stowage.device;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Looks at the clock for one port: what does not come back in time is freed. It has a thread of its own. */
final class Watchdog implements AutoCloseable {

    private final ScheduledThreadPoolExecutor clock;

    Watchdog(String name) {
        // a platform thread: closing a native port would pin a virtual one
        clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("watchdog " + name).factory());
        clock.setRemoveOnCancelPolicy(true);
    }

    /** Bites after this time, unless it is cancelled. */
    Future<?> after(long ms, Runnable bite) {
        return clock.schedule(bite, ms, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
