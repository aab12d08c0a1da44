package org.stowage.tracking;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** The metric {@code stowage_tracking_alarms}, by warehouse. */
@ApplicationScoped
class TrackAlarmWatch {

    private final TrackAlarms alarms;
    private final TrackSql sql;
    private final Warehouses warehouses;
    private final MultiGauge gauge;

    TrackAlarmWatch(TrackAlarms alarms, TrackSql sql, Warehouses warehouses, MeterRegistry metrics) {
        this.alarms = alarms;
        this.sql = sql;
        this.warehouses = warehouses;
        this.gauge = MultiGauge.builder("stowage.tracking.alarms").register(metrics);
    }

    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        List<MultiGauge.Row<?>> rows = QuarkusTransaction.requiringNew()
                .call(() -> sql.warehouses().stream()
                        .map(warehouses::byId)
                        .<MultiGauge.Row<?>>map(this::row)
                        .toList());
        gauge.register(rows, true);
    }

    private MultiGauge.Row<?> row(Warehouse warehouse) {
        return MultiGauge.Row.of(
                Tags.of("warehouse", warehouse.code()),
                alarms.count(warehouse.id()).count());
    }
}
