package org.stowage.handover;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** The metric {@code stowage_handover_alarms}, by warehouse and carrier: parcels that a carrier misses. */
@ApplicationScoped
class AlarmWatch {

    private final Alarms alarms;
    private final AlarmSql sql;
    private final Warehouses warehouses;
    private final MultiGauge gauge;

    AlarmWatch(Alarms alarms, AlarmSql sql, Warehouses warehouses, MeterRegistry metrics) {
        this.alarms = alarms;
        this.sql = sql;
        this.warehouses = warehouses;
        this.gauge = MultiGauge.builder("stowage.handover.alarms").register(metrics);
    }

    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        Instant now = Instant.now();
        List<MultiGauge.Row<?>> rows = QuarkusTransaction.requiringNew()
                .call(() -> sql.warehouses().stream()
                        .map(warehouses::byId)
                        .<MultiGauge.Row<?>>flatMap(warehouse -> rows(warehouse, now))
                        .toList());
        gauge.register(rows, true);
    }

    private Stream<MultiGauge.Row<?>> rows(Warehouse warehouse, Instant now) {
        Map<String, Long> counts = alarms.of(warehouse, now).stream()
                .collect(Collectors.groupingBy(Alarm::carrier, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> MultiGauge.Row.of(
                        Tags.of("warehouse", warehouse.code(), "carrier", entry.getKey()), entry.getValue()));
    }
}
