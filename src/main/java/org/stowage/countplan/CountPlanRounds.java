package org.stowage.countplan;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.stowage.site.Warehouses;

/** Makes each plan's count of the day, once, whichever instance of the service comes first. */
@ApplicationScoped
class CountPlanRounds {

    private static final Logger LOG = Logger.getLogger(CountPlanRounds.class);

    private final CountPlans plans;
    private final Warehouses warehouses;

    CountPlanRounds(CountPlans plans, Warehouses warehouses) {
        this.plans = plans;
        this.warehouses = warehouses;
    }

    @Scheduled(every = "5m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (CountPlanSql.Due due : plans.waiting()) {
            try {
                plans.runDay(warehouses.byId(due.warehouseId()), due.planNo())
                        .ifPresent(count -> LOG.debugf("plan %s made count %s", due.planNo(), count));
            } catch (RuntimeException e) {
                // the next round tries again: other plans do not wait for this one
                LOG.warnf(e, "plan %s could not make its count", due.planNo());
            }
        }
    }
}
