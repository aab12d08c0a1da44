package org.stowage.shipping;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.shipping.PlannedLabelSql.Due;

/** Makes the parcels of released waves, lets their walks begin and prints their labels, each in a transaction of its own behind the release. */
@ApplicationScoped
class PlanWorker {

    private static final Logger LOG = Logger.getLogger(PlanWorker.class);
    private static final int AT_ONCE = 50;
    private static final long LOOK_SECONDS = 2;

    private final PlannedOrderSql sql;
    private final PlannedParcels parcels;
    private final PlannedBatches batches;
    private final PlannedWalks walks;
    private final PlanBell bell;
    private @Nullable Thread thread;

    PlanWorker(PlannedOrderSql sql, PlannedParcels parcels, PlannedBatches batches, PlannedWalks walks, PlanBell bell) {
        this.walks = walks;
        this.sql = sql;
        this.parcels = parcels;
        this.batches = batches;
        this.bell = bell;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("parcel planner").start(this::work);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(TimeUnit.SECONDS.toMillis(LOOK_SECONDS));
        }
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                round();
                bell.await(LOOK_SECONDS);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("planned parcels wait: " + e.getMessage(), e);
                pause();
            }
        }
    }

    private void round() {
        List<PlannedOrder> due = lease();
        while (!due.isEmpty()) {
            due.forEach(this::plan);
            due = lease();
        }
        List<Due> labels = batches.due();
        walks.letGo();
        labels.forEach(this::print);
    }

    private List<PlannedOrder> lease() {
        return QuarkusTransaction.requiringNew().call(() -> sql.lease(AT_ONCE));
    }

    private void plan(PlannedOrder due) {
        try {
            parcels.plan(due);
        } catch (Problem e) {
            // no carrier, or its numbers are used up: somebody reads it on the wave, and it is tried again
            String why = String.valueOf(e.getMessage());
            QuarkusTransaction.requiringNew().run(() -> sql.note(due, why));
        } catch (RuntimeException e) {
            LOG.error("order " + due.orderId() + " has no planned parcel yet: " + e.getMessage(), e);
        }
    }

    /** One wave whose labels cannot be made holds up no other one. */
    private void print(Due wave) {
        try {
            while (part(wave) == PlannedBatches.AT_ONCE) {
                LOG.debugf("more labels of %s", wave.waveNo());
            }
        } catch (RuntimeException e) {
            LOG.error("the labels of " + wave.waveNo() + " wait: " + e.getMessage(), e);
        }
    }

    private int part(Due wave) {
        try {
            return batches.print(wave, true);
        } catch (Problem e) {
            LOG.warnf("the labels of %s are no batch: %s", wave.waveNo(), e.getMessage());
            return batches.print(wave, false);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(TimeUnit.SECONDS.toMillis(LOOK_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
