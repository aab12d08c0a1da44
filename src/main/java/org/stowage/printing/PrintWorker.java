package org.stowage.printing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.AfterCommit;
import org.stowage.kernel.WorkLoop;
import org.stowage.printing.PrintJobSql.Waiting;
import org.stowage.printing.PrintRouteSql.Place;
import org.stowage.station.Device;
import org.stowage.station.Devices;

/**
 * Brings queued jobs to their printers, outside of every transaction. Each printer has its own line of jobs in their
 * order; one that hangs holds up no other. What cannot be reached stays queued with the cause and is tried again.
 */
@ApplicationScoped
class PrintWorker {

    private static final Logger LOG = Logger.getLogger(PrintWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final PrintRouteSql routes;
    private final PrintRun run;
    private final Devices devices;
    private final AfterCommit afterCommit;
    private final Semaphore wakes = new Semaphore(0);
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();
    private final Set<Long> missed = ConcurrentHashMap.newKeySet();
    private @Nullable WorkLoop loop;

    PrintWorker(PrintRouteSql routes, PrintRun run, Devices devices, AfterCommit afterCommit) {
        this.routes = routes;
        this.run = run;
        this.devices = devices;
        this.afterCommit = afterCommit;
    }

    void start(@Observes StartupEvent event) {
        loop = WorkLoop.begin("print worker", PAUSE, () -> {
            round();
            wakes.tryAcquire(PAUSE.toSeconds(), TimeUnit.SECONDS);
            wakes.drainPermits();
        });
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (loop != null) {
            loop.end();
        }
    }

    /** Something was queued, moved or let go. */
    void wake() {
        wakes.release();
    }

    void wakeAfterCommit() {
        afterCommit.run(this::wake);
    }

    private void round() {
        for (Place at : QuarkusTransaction.requiringNew().call(routes::printers)) {
            if (busy.add(at.printerId())) {
                Thread.ofPlatform().daemon().name("printer " + at.printerId()).start(() -> print(at));
            } else {
                // its thread may have looked for the last time just before what woke us
                missed.add(at.printerId());
            }
        }
    }

    private void print(Place at) {
        try {
            Device printer = devices.get(at.warehouseId(), at.printerId());
            long before = 0;
            while (true) {
                // asked each time: somebody may have paused, moved or put in front, an agent taken the printer over
                int most = run.batch(printer);
                List<Waiting> next = QuarkusTransaction.requiringNew().call(() -> routes.next(at, most));
                // the same one once more: somebody else holds it, or the others behind it would overtake
                if (next.isEmpty() || next.getFirst().id() == before || !run.print(printer, next)) {
                    return;
                }
                before = next.getFirst().id();
            }
        } catch (RuntimeException e) {
            LOG.error("printer " + at.printerId() + ": " + e.getMessage(), e);
        } finally {
            busy.remove(at.printerId());
            if (missed.remove(at.printerId())) {
                wake();
            }
        }
    }
}
