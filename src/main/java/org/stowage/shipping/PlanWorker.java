package org.stowage.shipping;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.WorkLoop;
import org.stowage.shipping.PlannedLabelSql.Due;

/** Makes the parcels of released waves, lets their walks begin and prints their labels, each in a transaction of its own behind the release. */
@ApplicationScoped
class PlanWorker {

    private static final Logger LOG = Logger.getLogger(PlanWorker.class);
    private static final int AT_ONCE = 50;
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final PlannedOrderSql sql;
    private final PlannedParcels parcels;
    private final PlannedBatches batches;
    private final PlannedWalks walks;
    private final PlanBell bell;
    private @Nullable WorkLoop loop;

    PlanWorker(PlannedOrderSql sql, PlannedParcels parcels, PlannedBatches batches, PlannedWalks walks, PlanBell bell) {
        this.walks = walks;
        this.sql = sql;
        this.parcels = parcels;
        this.batches = batches;
        this.bell = bell;
    }

    void start(@Observes StartupEvent event) {
        loop = WorkLoop.begin("parcel planner", LOOK, () -> {
            round();
            bell.await(LOOK.toSeconds());
        });
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (loop != null) {
            loop.end();
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
}
