package org.stowage.tracking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.CarrierTracking;
import org.stowage.carrier.TrackAnswer;
import org.stowage.kernel.OneLine;
import org.stowage.kernel.Problem;
import org.stowage.kernel.WorkLoop;

/**
 * Asks carriers about parcels that are on their way, one after another in a thread of its own, outside of every transaction.
 * Whoever does not answer is asked ever more rarely; what a dead instance had leased comes up again.
 */
@ApplicationScoped
class PollWorker {

    private static final Logger LOG = Logger.getLogger(PollWorker.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int DOUBLINGS = 10;
    private static final int LONGEST_FAULT = 200;

    private final PollSql sql;
    private final Watch watch;
    private final CarrierTracking carriers;
    private final CarrierNews news;
    private final Duration every;
    private final Duration look;
    private @Nullable WorkLoop loop;

    PollWorker(
            PollSql sql,
            Watch watch,
            CarrierTracking carriers,
            CarrierNews news,
            @ConfigProperty(name = "stowage.tracking.every", defaultValue = "4h") Duration every,
            @ConfigProperty(name = "stowage.tracking.look", defaultValue = "5s") Duration look) {
        this.sql = sql;
        this.watch = watch;
        this.carriers = carriers;
        this.news = news;
        this.every = every;
        this.look = look;
    }

    void start(@Observes StartupEvent event) {
        loop = WorkLoop.begin("tracking worker", look, this::round);
    }

    void stop(@Observes ShutdownEvent event) {
        if (loop != null) {
            loop.leave();
        }
    }

    private void round() throws InterruptedException {
        if (!one()) {
            Thread.sleep(look);
        }
    }

    private boolean one() {
        UUID lease = UUID.randomUUID();
        Optional<PollSql.Due> due = QuarkusTransaction.requiringNew().call(() -> sql.lease(lease, LEASE));
        due.ifPresent(parcel -> ask(parcel, lease));
        return due.isPresent();
    }

    private void ask(PollSql.Due due, UUID lease) {
        String fault = heardOf(due);
        boolean heard = fault == null;
        Duration pause = heard ? every : backOff(due.attempts());
        QuarkusTransaction.requiringNew().run(() -> sql.asked(due, lease, heard, pause, fault));
    }

    /** All boxes that have not arrived. @return why one could not be asked, or its answer not be kept; null: nothing is wrong */
    private @Nullable String heardOf(PollSql.Due due) {
        String fault = null;
        for (String no : QuarkusTransaction.requiringNew().call(() -> sql.numbers(due))) {
            try {
                Carrier carrier = watch.carrier(due.carrier());
                TrackAnswer answer = carriers.ask(due.warehouseId(), carrier, no);
                if (answer.fault() == null) {
                    news.take(carrier, TrackSource.POLL, answer.scans());
                } else {
                    fault = answer.fault();
                }
            } catch (Problem e) {
                fault = String.valueOf(e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("tracking of " + no + " waits: " + e.getMessage(), e);
                fault = OneLine.of(String.valueOf(e.getMessage()), LONGEST_FAULT);
            }
        }
        return fault;
    }

    /** From a sixteenth of the usual pause to a day. */
    Duration backOff(int attempts) {
        Duration pause = every.dividedBy(16).multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
