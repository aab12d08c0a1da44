package org.stowage.waybill;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.OneLine;
import org.stowage.kernel.SqlFailure;
import org.stowage.kernel.WorkLoop;

/**
 * Asks carriers, in threads of its own. A request is leased in the database, so that several instances share the work; what a
 * dead one left comes up when its lease has ended, and is then a question, never a second booking.
 */
@ApplicationScoped
class WaybillWorker {

    private static final Logger LOG = Logger.getLogger(WaybillWorker.class);
    private static final int AT_ONCE = 8;

    /** Calls to one carrier at the same time: whatever it does, others have callers left. */
    private static final int OF_ONE = 4;

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int LONGEST = 500;

    private final WaybillRequestSql sql;
    private final WaybillAnswers answers;
    private final WaybillCall call;
    private final Duration lease;
    private final Map<Long, Integer> calls = new ConcurrentHashMap<>();
    private final Semaphore wakes = new Semaphore(0);
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService callers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("carrier call ", 1).factory());
    private @Nullable WorkLoop loop;

    WaybillWorker(
            WaybillRequestSql sql,
            WaybillAnswers answers,
            WaybillCall call,
            @ConfigProperty(name = "stowage.waybill.lease", defaultValue = "2m") Duration lease) {
        this.sql = sql;
        this.answers = answers;
        this.call = call;
        this.lease = lease;
    }

    void start(@Observes StartupEvent event) {
        loop = WorkLoop.begin("waybill worker", LOOK, () -> {
            round();
            wakes.tryAcquire(LOOK.toSeconds(), TimeUnit.SECONDS);
            wakes.drainPermits();
        });
    }

    /** Calls that are under way are let go: their requests are asked about after the next start. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (loop != null) {
            loop.end();
        }
        callers.shutdownNow();
    }

    /** Something is to be asked. */
    void wake() {
        wakes.release();
    }

    private void round() throws InterruptedException {
        free.acquire();
        int slots = 1 + free.drainPermits();
        int given = 0;
        try {
            UUID token = UUID.randomUUID();
            for (WaybillRequest due : lease(slots, token)) {
                calls.merge(due.carrierId(), 1, Integer::sum);
                callers.execute(() -> one(due, token));
                given++;
            }
        } finally {
            free.release(slots - given);
        }
    }

    private List<WaybillRequest> lease(int slots, UUID token) {
        Map<Long, Integer> underWay = Map.copyOf(calls);
        return QuarkusTransaction.requiringNew().call(() -> sql.lease(slots, OF_ONE, underWay, token, lease));
    }

    private void one(WaybillRequest due, UUID token) {
        try {
            ask(due, token);
        } catch (RuntimeException e) {
            // the lease ends, then it is asked about
            LOG.error("waybill request " + due.id() + ": " + e.getMessage(), e);
        } finally {
            calls.merge(due.carrierId(), -1, Integer::sum);
            free.release();
            wake();
        }
    }

    private void ask(WaybillRequest due, UUID token) {
        boolean fresh = due.state() == WaybillState.WANTED;
        Optional<WaybillRequest> asked = fresh ? answers.asking(due, token) : Optional.of(due);
        asked.ifPresent(request -> settle(request, token, call.ask(request, fresh)));
    }

    /** An answer is never lost because the label cannot be drawn, or the successor's range is used up. */
    private void settle(WaybillRequest request, UUID token, WaybillAnswer answer) {
        try {
            answers.settle(request, token, answer);
        } catch (RuntimeException e) {
            if (e instanceof SqlFailure failure && (failure.isLostRace() || failure.isOutOfReach())) {
                throw e;
            }
            LOG.error("waybill request " + request.id() + " is answered, and nothing follows: " + e.getMessage(), e);
            answers.settleAlone(request, token, answer, OneLine.of(String.valueOf(e.getMessage()), LONGEST));
        }
    }
}
