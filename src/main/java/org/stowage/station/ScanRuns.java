package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.stowage.device.SimulatedDevices;

/** Simulated scanners that read a list of codes one after another, as a hand would that never tires. */
@ApplicationScoped
class ScanRuns {

    private static final long MINUTE_MS = 60_000;

    /** @param going it still reads */
    record Progress(int done, int total, boolean going) {}

    private record Run(int total, AtomicInteger done, Future<?> work) {
        Progress progress() {
            return new Progress(done.get(), total, !work.isDone() && done.get() < total);
        }
    }

    private final SimulatedDevices simulated;
    private final Map<Long, Run> runs = new ConcurrentHashMap<>();
    private final ScheduledExecutorService hands = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("simulated hands").factory());

    ScanRuns(SimulatedDevices simulated) {
        this.simulated = simulated;
    }

    /** @param codes with their suffix; one that reads already stops with its list */
    void start(Device scanner, List<byte[]> codes, int perMinute) {
        stop(scanner.id());
        Iterator<byte[]> next = codes.iterator();
        var done = new AtomicInteger();
        Future<?> work = hands.scheduleAtFixedRate(
                () -> {
                    if (next.hasNext()) {
                        simulated.say(scanner.where().address(), next.next());
                        done.incrementAndGet();
                    } else {
                        stop(scanner.id());
                    }
                },
                0,
                MINUTE_MS / perMinute,
                TimeUnit.MILLISECONDS);
        runs.put(scanner.id(), new Run(codes.size(), done, work));
    }

    void stop(long scanner) {
        Run run = runs.get(scanner);
        if (run != null) {
            run.work().cancel(false);
        }
    }

    /** Empty where it never read a list. */
    Optional<Progress> of(long scanner) {
        return Optional.ofNullable(runs.get(scanner)).map(Run::progress);
    }
}
