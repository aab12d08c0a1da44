package org.stowage.agent;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.stowage.device.Printed;
import org.stowage.device.PrinterCondition;
import org.stowage.station.AgentDevice;
import org.stowage.station.AgentFrame;

/** Prints what lies in the spool, each printer in its own order, each label once. */
final class AgentPrinting implements AutoCloseable {

    private static final long DISK_PAUSE_MS = 1_000;
    private static final Printed NOBODY_WAITS =
            Printed.notSent(PrinterCondition.NOT_REACHED, "nobody waits for this label any more");

    private final Spool spool;
    private final AgentHub hub;
    private final Runnable ended;
    private final List<SpoolJob> left;
    private final Map<Long, ExecutorService> printers = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** @param ended is told when the end of a job is kept */
    AgentPrinting(Spool spool, AgentHub hub, Runnable ended) {
        this.spool = spool;
        this.hub = hub;
        this.ended = ended;
        this.left = new ArrayList<>(spool.jobs());
    }

    /**
     * What an agent that was stopped had not begun: printed when somebody still waits for it, once.
     *
     * @param open labels that the service waits for; null: an older one, which does not say
     */
    synchronized void resume(@Nullable List<String> open) {
        for (SpoolJob job : left) {
            if (open == null || open.contains(job.job())) {
                queue(job.device(), () -> print(job));
            } else {
                queue(job.device(), () -> keep(job, NOBODY_WAITS));
            }
        }
        left.clear();
    }

    /** On the disk when this returns null, else why not; one that is known is not taken twice. */
    @Nullable
    String take(AgentFrame.Print print) {
        try {
            if (spool.take(print.job(), print.device(), print.bytes())) {
                var job = new SpoolJob(print.job(), print.device(), print.bytes(), false);
                queue(job.device(), () -> print(job));
            }
            return null;
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private synchronized void queue(long device, Runnable act) {
        if (!closed) {
            printers.computeIfAbsent(device, AgentPrinting::worker).execute(act);
        }
    }

    private static ExecutorService worker(long device) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("print on " + device).factory());
    }

    private void print(SpoolJob job) {
        Optional<AgentDevice> device = hub.device(job.device());
        keep(job, device.isEmpty() ? AgentAnswers.NO_SUCH : printed(job, device.get()));
    }

    private Printed printed(SpoolJob job, AgentDevice printer) {
        try {
            Optional<Printed> hindrance = hub.printers().hindrance(printer.where());
            if (hindrance.isPresent()) {
                return hindrance.get();
            }
            spool.begun(job.job());
        } catch (IOException | RuntimeException e) {
            return Printed.notSent(PrinterCondition.FAULT, AgentAnswers.text(e));
        }
        try {
            return hub.printers().print(printer.where(), job.bytes());
        } catch (RuntimeException e) {
            return Printed.unknown(PrinterCondition.LINE_BROKEN, AgentAnswers.text(e));
        }
    }

    /** Until the disk takes it: a printed label without its end would be asked about. */
    private void keep(SpoolJob job, Printed printed) {
        while (!closed) {
            try {
                spool.ended(job.job(), printed);
                ended.run();
                return;
            } catch (IOException e) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(DISK_PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        printers.values().forEach(ExecutorService::shutdownNow);
    }
}
