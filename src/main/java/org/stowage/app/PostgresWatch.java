package org.stowage.app;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Looks twice a second whether PostgreSQL lives, and starts it again on the same port when it does not. */
final class PostgresWatch {
    private static final Logger LOG = Logger.getLogger(PostgresWatch.class);
    private static final long LOOK_EVERY_MS = 500;
    private static final long TRY_AGAIN_AT_MOST_MS = 10_000;

    private final Cluster cluster;
    private final Consumer<Postmaster> restarted;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile Postmaster current;

    private PostgresWatch(Cluster cluster, Postmaster first, Consumer<Postmaster> restarted) {
        this.cluster = cluster;
        this.current = first;
        this.restarted = restarted;
    }

    static PostgresWatch over(Cluster cluster, Postmaster first, Consumer<Postmaster> restarted) {
        var watch = new PostgresWatch(cluster, first, restarted);
        Thread.ofPlatform().daemon().name("postgres-watch").start(watch::look);
        return watch;
    }

    Postmaster current() {
        return current;
    }

    /** False when it had ended before. Waits for a restart in progress, so that none happens behind a stop. */
    synchronized boolean end() {
        return ended.compareAndSet(false, true);
    }

    private void look() {
        long pause = LOOK_EVERY_MS;
        while (!ended.get()) {
            pause = current.isAlive() || restart() ? LOOK_EVERY_MS : Math.min(pause * 2, TRY_AGAIN_AT_MOST_MS);
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized boolean restart() {
        if (ended.get()) {
            return true;
        }
        LOG.errorf("PostgreSQL (process %d) died: starting it again on port %d", current.pid(), current.port());
        try {
            cluster.restart(current.port());
            current = Postmaster.recorded(cluster.data()).orElseThrow();
            restarted.accept(current);
            LOG.infof("PostgreSQL is back as process %d", current.pid());
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.errorf("PostgreSQL cannot be started again: %s", e.getMessage());
            return false;
        }
    }
}
