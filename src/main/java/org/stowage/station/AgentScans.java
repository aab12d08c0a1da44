package org.stowage.station;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import org.jboss.logging.Logger;
import org.stowage.device.Beep;

/**
 * Hands the scans of agents to the open page of their station, one after another in their order. One that was read just now
 * and finds no page is refused, as that of a scanner on this computer is. One that waited for the line waits for the page
 * too, and all behind it wait: the page comes back as the line does. After {@value #LONGEST_MINUTES} minutes it was missed.
 */
@ApplicationScoped
class AgentScans {

    static final int LONGEST_MINUTES = 15;

    private static final Logger LOG = Logger.getLogger(AgentScans.class);

    private final AgentScanSql scans;
    private final StationPush push;
    private final AgentVoices voices;
    private final Seats seats;
    // its thread alone knows who is offered what
    private final Set<AgentPlace> offered = new HashSet<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("scans of agents").factory());

    AgentScans(AgentScanSql scans, StationPush push, AgentVoices voices, Seats seats) {
        this.scans = scans;
        this.push = push;
        this.voices = voices;
        this.seats = seats;
    }

    /** Something was kept there. */
    void wake(AgentPlace place) {
        run(() -> next(place));
    }

    void heard(AgentDesk desk, AgentEvent.Scanned scan) {
        voices.heard(desk, scan);
    }

    /** After a start, and while pages are away. */
    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAgain() {
        places().forEach(this::wake);
    }

    @Transactional
    Set<AgentPlace> places() {
        return Set.copyOf(scans.places());
    }

    private void next(AgentPlace place) {
        boolean over = true;
        while (over && !offered.contains(place)) {
            over = QuarkusTransaction.requiringNew()
                    .call(() -> scans.next(place))
                    .filter(scan -> handOn(place, scan))
                    .isPresent();
        }
    }

    /** True: it is over with this one, and the one behind it comes next. */
    private boolean handOn(AgentPlace place, AgentScanSql.Waiting scan) {
        StationPush.Seat seat = seats.of(place);
        // as it is now: one that had to wait behind others is no longer what the operator just read
        boolean live = isLive(scan);
        if (push.isOpen(seat.warehouseId(), seat.station())) {
            offer(place, seat, scan, live);
            return false;
        }
        // where the agent speaks with another service of the house, the page may stand open there
        if ((live && voices.isHere(place)) || isOver(scan)) {
            missed(place, seat, scan, live);
            return true;
        }
        return false;
    }

    private void offer(AgentPlace place, StationPush.Seat seat, AgentScanSql.Waiting scan, boolean live) {
        PageFrame.Scan frame = voices.frame(place, scan);
        offered.add(place);
        try {
            if (live) {
                voices.awaits(place, scan);
            }
            push.scan(
                    seat,
                    frame,
                    () -> run(() -> taken(place, scan)),
                    () -> run(() -> refused(place, seat, scan, live)));
        } catch (RuntimeException e) {
            // the next round offers it again
            offered.remove(place);
            throw e;
        }
    }

    private void refused(AgentPlace place, StationPush.Seat seat, AgentScanSql.Waiting scan, boolean live) {
        offered.remove(place);
        if (live || isOver(scan)) {
            missed(place, seat, scan, live);
            next(place);
        }
    }

    private void taken(AgentPlace place, AgentScanSql.Waiting scan) {
        offered.remove(place);
        ended(place, scan, "taken");
        next(place);
    }

    private void missed(AgentPlace place, StationPush.Seat seat, AgentScanSql.Waiting scan, boolean live) {
        ended(place, scan, "missed");
        // a weight that nobody waits for is no loss: it still lies on the plate
        if (!scan.source().equals("scale")) {
            voices.missed(place, scan);
            if (live) {
                voices.tone(place, scan.deviceId(), Beep.BAD);
            }
            LOG.warnf("a scan of station %s refused: no page of it is open", seat.station());
        }
    }

    private void ended(AgentPlace place, AgentScanSql.Waiting scan, String outcome) {
        QuarkusTransaction.requiringNew().run(() -> scans.ended(place, scan.scanId(), outcome));
    }

    private static boolean isLive(AgentScanSql.Waiting scan) {
        return !scan.late() && scan.receivedAt().isAfter(Instant.now().minus(AgentIntake.LIVE));
    }

    private static boolean isOver(AgentScanSql.Waiting scan) {
        return scan.receivedAt().isBefore(Instant.now().minus(Duration.ofMinutes(LONGEST_MINUTES)));
    }

    private void run(Runnable step) {
        try {
            worker.execute(() -> {
                try {
                    step.run();
                } catch (RuntimeException e) {
                    LOG.errorf(e, "scans of agents");
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("stopped");
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }
}
