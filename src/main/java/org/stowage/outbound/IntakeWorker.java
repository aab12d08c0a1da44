package org.stowage.outbound;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.kernel.Idempotency;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.WarehouseKey;

/**
 * The one who takes orders of programs from the line: all that queued while the last commit ran, in one transaction. So a
 * hot item costs one lock for fifty buyers, and a thousand waiting buyers hold no thread and no connection. What cannot be
 * served soon is told so at once; what was told so is never done.
 */
@ApplicationScoped
class IntakeWorker {

    private static final int MOST_WAITING = 2_000;
    private static final int MOST_LINES_WAITING = 200_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(10);
    private static final int MOST_TOGETHER = 50;
    private static final int MOST_LINES_TOGETHER = 2_000;

    private static final Logger LOG = Logger.getLogger(IntakeWorker.class);

    private final Orders orders;
    private final OrderWarehouse warehouse;
    private final Sourcing sourcing;
    private final IntakeLine line = new IntakeLine(MOST_WAITING, MOST_LINES_WAITING, LONGEST_WAIT);
    private final IntakeRound round;
    private final DistributionSummary together;
    private final Counter turnedAway;
    private @Nullable Thread thread;

    IntakeWorker(Orders orders, OrderWarehouse warehouse, Sourcing sourcing, MeterRegistry metrics) {
        this.orders = orders;
        this.warehouse = warehouse;
        this.sourcing = sourcing;
        this.round = new IntakeRound(
                this::where, orders::acceptTogether, this::source, one -> line.isLate(one, System.nanoTime()));
        this.together = metrics.summary("stowage.intake.together");
        this.turnedAway = metrics.counter("stowage.intake.turned.away");
        metrics.gauge("stowage.intake.waiting", line, IntakeLine::size);
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("order intake").start(this::work);
    }

    /** What is being written is finished; who still stands in the line hears that nothing was done. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        line.close().forEach(one -> turnAway(one, KernelProblem.UNAVAILABLE));
        if (thread != null) {
            thread.join(LONGEST_FAREWELL);
        }
    }

    /** @return the answer when it is committed, never before; fails with {@link Problem} where nothing was kept */
    CompletionStage<Idempotency.Answer> handIn(Actor actor, Handed handed) {
        HandedIn one = new HandedIn(actor, handed, new CompletableFuture<>(), System.nanoTime());
        if (!line.add(one)) {
            turnAway(one, round.isDatabaseAway() ? KernelProblem.UNAVAILABLE : KernelProblem.TOO_BUSY);
        }
        return one.answer();
    }

    @Scheduled(every = "1s")
    void turnAwayLate() {
        line.late(System.nanoTime()).forEach(one -> turnAway(one, KernelProblem.UNAVAILABLE));
    }

    private void work() {
        try {
            for (List<HandedIn> taken = take(); !taken.isEmpty(); taken = take()) {
                decide(taken);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void decide(List<HandedIn> taken) {
        try {
            together.record(taken.size());
            round.run(taken);
        } catch (RuntimeException | Error e) {
            // the line goes on, whatever happened to these
            LOG.error("orders of programs", e);
        }
    }

    private List<HandedIn> take() throws InterruptedException {
        turnAwayLate();
        return line.take(MOST_TOGETHER, MOST_LINES_TOGETHER);
    }

    private Optional<Intake> where(HandedIn.Sender sender) {
        return sender.warehouse().isBlank() && warehouse.visible(sender.actor()).size() > 1
                ? Optional.empty()
                : Optional.of(intake(sender.actor(), warehouse.keyOf(sender.actor(), sender.warehouse())));
    }

    private Outcome source(HandedIn one) {
        return sourcing.handIn(one.actor(), one.handed().order(), (in, order) -> {
            Handed asked = new Handed(order, one.handed().claim());
            Outcome outcome = orders.acceptTogether(intake(one.actor(), in.key()), List.of(asked))
                    .getFirst();
            if (outcome instanceof Outcome.Refused refused) {
                throw refused.problem();
            }
            return outcome;
        });
    }

    private static Intake intake(Actor sender, WarehouseKey in) {
        return new Intake(in.id(), in.code(), sender.operatorId(), true);
    }

    private void turnAway(HandedIn one, KernelProblem why) {
        turnedAway.increment();
        one.answer().completeExceptionally(Problem.of(why));
    }
}
