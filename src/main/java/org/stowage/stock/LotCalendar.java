package org.stowage.stock;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.stowage.kernel.Sql;

/** Takes lots that have come to their end from sale. Midnight comes at another hour in each warehouse. */
@ApplicationScoped
class LotCalendar {

    private static final Logger LOG = Logger.getLogger(LotCalendar.class);

    private final Sql sql;
    private final Sellable sellable;

    LotCalendar(Sql sql, Sellable sellable) {
        this.sql = sql;
        this.sellable = sellable;
    }

    @Scheduled(cron = "0 1 * * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyHour() {
        for (long warehouse :
                sql.statement("select id from warehouse order by id").list(Long.class)) {
            try {
                sellable.apply(warehouse, Sellable.Scope.byCalendar());
            } catch (RuntimeException e) {
                LOG.errorf(e, "lots of warehouse %d wait for the next hour", warehouse);
            }
        }
    }
}
