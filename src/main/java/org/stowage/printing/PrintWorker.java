package org.stowage.printing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stowage.printing.PrintJobSql.Waiting;
import org.stowage.station.Device;
import org.stowage.station.Devices;

/**
 * Brings queued jobs to their printers, outside of every transaction. Each printer has its own line of jobs in their
 * order; one that hangs holds up no other. What cannot be reached stays queued with the cause and is tried again.
 */
@ApplicationScoped
class PrintWorker {

    private static final Logger LOG = Logger.getLogger(PrintWorker.class);
    private static final int EACH_PRINTER = 50;
    private static final long PAUSE_SECONDS = 5;

    private final PrintJobSql jobs;
    private final PrintRun run;
    private final Devices devices;
    private final Semaphore wakes = new Semaphore(0);
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();
    private @Nullable Thread thread;

    PrintWorker(PrintJobSql jobs, PrintRun run, Devices devices) {
        this.jobs = jobs;
        this.run = run;
        this.devices = devices;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("print worker").start(this::work);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(TimeUnit.SECONDS.toMillis(PAUSE_SECONDS));
        }
    }

    /** Something was queued. */
    void wake() {
        wakes.release();
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                round();
                wakes.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS);
                wakes.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("print jobs wait: " + e.getMessage(), e);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(TimeUnit.SECONDS.toMillis(PAUSE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        Map<Long, Device> printers = new LinkedHashMap<>();
        Map<Long, List<Waiting>> byPrinter = new LinkedHashMap<>();
        for (Waiting job : QuarkusTransaction.requiringNew().call(() -> jobs.waiting(EACH_PRINTER))) {
            printers.computeIfAbsent(job.printerId(), id -> devices.get(job.warehouseId(), id));
            byPrinter.computeIfAbsent(job.printerId(), id -> new ArrayList<>()).add(job);
        }
        byPrinter.forEach((id, list) -> print(printers.get(id), list));
    }

    private void print(@Nullable Device printer, List<Waiting> list) {
        if (printer == null || !busy.add(printer.id())) {
            return;
        }
        Thread.ofPlatform().daemon().name("print on " + printer.name()).start(() -> {
            try {
                int from = 0;
                while (from < list.size()) {
                    // asked each time: an agent may have taken the printer over meanwhile
                    int to = Math.min(from + run.batch(printer), list.size());
                    if (!run.print(printer, list.subList(from, to))) {
                        // the others would not reach it either, and must not overtake this one
                        return;
                    }
                    from = to;
                }
            } catch (RuntimeException e) {
                LOG.error("printer " + printer.name() + ": " + e.getMessage(), e);
            } finally {
                busy.remove(printer.id());
            }
        });
    }
}
