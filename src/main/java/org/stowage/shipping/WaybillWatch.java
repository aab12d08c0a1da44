package org.stowage.shipping;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** The metric {@code stowage_waybill_alarms}: waybills of the whole house that need somebody. */
@ApplicationScoped
class WaybillWatch {

    private final WaybillAlarmSql sql;
    private final AtomicLong alarms = new AtomicLong();

    WaybillWatch(WaybillAlarmSql sql, MeterRegistry metrics) {
        this.sql = sql;
        metrics.gauge("stowage.waybill.alarms", alarms);
    }

    @Scheduled(every = "60s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        alarms.set(QuarkusTransaction.requiringNew().call(sql::count));
    }
}
