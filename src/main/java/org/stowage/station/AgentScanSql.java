package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stowage.kernel.Retained;
import org.stowage.kernel.Sql;

/** Every statement on agent_scan. They stay for as long as other raw scans do. */
@ApplicationScoped
class AgentScanSql implements Retained {

    record Waiting(
            UUID scanId,
            long deviceId,
            String raw,
            String source,
            Instant happenedAt,
            Instant receivedAt,
            boolean late) {}

    private final Sql sql;

    AgentScanSql(Sql sql) {
        this.sql = sql;
    }

    /** False: it came before. */
    boolean keep(AgentPlace place, AgentEvent.Scanned scan, boolean late) {
        return sql.statement("""
                        insert into agent_scan (warehouse_id, scan_id, station_id, device_id, raw, source, happened_at,
                                                received_at, late)
                        values (:warehouse, :scan, :station, :device, :raw, :source, :happened, :received, :late)
                        on conflict do nothing
                        """)
                        .bind("warehouse", place.warehouseId())
                        .bind("scan", scan.scan())
                        .bind("station", place.stationId())
                        .bind("device", scan.device())
                        // the database has no such character
                        .bind("raw", scan.raw().replace('\u0000', '\uFFFD'))
                        .bind("source", scan.source())
                        .bind("happened", scan.happenedAt())
                        // by the clock that tells how old it is later
                        .bind("received", Instant.now())
                        .bind("late", late)
                        .update()
                == 1;
    }

    /** The oldest that no page has. */
    Optional<Waiting> next(AgentPlace place) {
        return sql.statement("""
                        select scan_id, device_id, raw, source, happened_at, received_at, late from agent_scan
                         where warehouse_id = :warehouse and station_id = :station and outcome is null
                         order by place limit 1
                        """)
                .bind("warehouse", place.warehouseId())
                .bind("station", place.stationId())
                .optional(Waiting.class);
    }

    void ended(AgentPlace place, UUID scan, String outcome) {
        sql.statement("""
                        update agent_scan set outcome = :outcome
                         where warehouse_id = :warehouse and scan_id = :scan and outcome is null
                        """)
                .bind("warehouse", place.warehouseId())
                .bind("scan", scan)
                .bind("outcome", outcome)
                .update();
    }

    /** Where scans wait for a page. */
    List<AgentPlace> places() {
        return sql.statement("select distinct warehouse_id, station_id from agent_scan where outcome is null")
                .list(AgentPlace.class);
    }

    @Override
    public String table() {
        return "agent_scan";
    }

    @Override
    public Duration age() {
        return Duration.ofDays(30);
    }

    @Override
    public int deleteOld(int limit) {
        return sql.statement("""
                        delete from agent_scan where (warehouse_id, scan_id) in (
                          select warehouse_id, scan_id from agent_scan
                           where received_at < now() - make_interval(days => :days) limit :limit)
                        """)
                .bind("days", (int) age().toDays())
                .bind("limit", limit)
                .update();
    }
}
