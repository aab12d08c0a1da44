package org.stowage.agent;

import java.io.IOException;
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

    private final Spool spool;
    private final AgentHub hub;
    private final Runnable ended;
    private final Map<Long, ExecutorService> printers = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** @param ended is told when the end of a job is kept */
    AgentPrinting(Spool spool, AgentHub hub, Runnable ended) {
        this.spool = spool;
        this.hub = hub;
        this.ended = ended;
    }

    /** What an agent that was stopped had not begun. */
    void resume() {
        spool.jobs().forEach(this::queue);
    }

    /** On the disk when this returns null, else why not; one that is known is not taken twice. */
    @Nullable
    String take(AgentFrame.Print print) {
        try {
            if (spool.take(print.job(), print.device(), print.bytes())) {
                queue(new SpoolJob(print.job(), print.device(), print.bytes(), false));
            }
            return null;
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private synchronized void queue(SpoolJob job) {
        if (!closed) {
            printers.computeIfAbsent(job.device(), AgentPrinting::worker).execute(() -> print(job));
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
