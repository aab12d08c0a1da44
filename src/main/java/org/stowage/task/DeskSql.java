package org.stowage.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.FewRows;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Sql;

/** Every statement on {@code scan_session} and {@code scan}. A scan of an open session costs two of them. */
@ApplicationScoped
class DeskSql {

    /** @param state a {@link Standing} as JSON; {@code reply} the last {@link Reply}; {@code begun} this scan is new */
    record Session(
            long warehouseId,
            String warehouse,
            UUID id,
            long operatorId,
            @Nullable Long stationId,
            @Nullable String station,
            @Nullable Long stationLocationId,
            String state,
            String reply,
            boolean begun) {

        @Nullable
        StationRef stationRef() {
            return stationId == null || station == null ? null : new StationRef(stationId, station, stationLocationId);
        }
    }

    record Kept(UUID sessionId, long operatorId, byte[] payloadHash, String reply) {}

    private static final String SESSION = """
            select s.warehouse_id, w.code as warehouse, s.id, s.operator_id, s.station_id, t.code as station,
                   t.location_id as station_location_id, s.state, s.reply
              from scan_session s
              join warehouse w on w.id = s.warehouse_id
              left join station t on t.warehouse_id = s.warehouse_id and t.id = s.station_id
             where s.warehouse_id in (select id from warehouse) and s.id = :session
            """;

    private final Sql sql;

    DeskSql(Sql sql) {
        this.sql = sql;
    }

    /**
     * Scans of one session are done one after the other: the session stays locked. The scan is kept when it is new; a second
     * sender of it waits here until the first has its answer.
     */
    Optional<Session> begin(UUID session, long operatorId, ScanRequest request, byte[] hash) {
        return sql.statement(
                        "with s as materialized (" + SESSION + " and " + FewRows.plan() + " for update of s), " + """
                        begun as (
                          insert into scan (warehouse_id, scan_id, session_id, operator_id, payload_hash, raw, source,
                                            happened_at, reply)
                          select s.warehouse_id, :scan, s.id, :operator, :hash, :raw, :source, :happened, '{}' from s
                          on conflict do nothing returning 1)
                        select s.*, exists (select from begun) as begun from s
                        """)
                .bind("session", session)
                .bind("scan", request.scanId())
                .bind("operator", operatorId)
                .bind("hash", hash)
                .bind("raw", request.raw())
                .bind("source", request.source())
                .bind("happened", request.happenedAt())
                .optional(Session.class);
    }

    Optional<Session> find(UUID session) {
        return sql.statement("select s.*, false as begun from (" + SESSION + ") s")
                .bind("session", session)
                .optional(Session.class);
    }

    /** The operator's work that still stands open in this warehouse; the youngest session, after a break of a day none. */
    Optional<UUID> latest(long warehouseId, long operatorId) {
        return sql.statement("""
                        select id from scan_session
                         where warehouse_id = :warehouse and operator_id = :operator and closed_at is null
                           and changed_at > now() - interval '16 hours'
                         order by opened_at desc
                         limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("operator", operatorId)
                .optional(UUID.class);
    }

    void open(long warehouseId, UUID session, long operatorId, String language) {
        sql.statement("""
                        insert into scan_session (warehouse_id, id, operator_id, language)
                        values (:warehouse, :session, :operator, :language)
                        """)
                .bind("warehouse", warehouseId)
                .bind("session", session)
                .bind("operator", operatorId)
                .bind("language", language)
                .update();
    }

    void bind(long warehouseId, UUID session, StationRef station) {
        sql.statement("update scan_session set station_id = :station where warehouse_id = :warehouse and id = :session")
                .bind("station", station.id())
                .bind("warehouse", warehouseId)
                .bind("session", session)
                .update();
    }

    /** The first scan of a new session. @return false when this scan was already answered */
    boolean begin(long warehouseId, UUID session, long operatorId, ScanRequest request, byte[] hash) {
        return sql.statement("""
                                insert into scan (warehouse_id, scan_id, session_id, operator_id, payload_hash, raw, source,
                                                  happened_at, reply)
                                values (:warehouse, :scan, :session, :operator, :hash, :raw, :source, :happened, '{}')
                                on conflict do nothing
                                """)
                        .bind("warehouse", warehouseId)
                        .bind("scan", request.scanId())
                        .bind("session", session)
                        .bind("operator", operatorId)
                        .bind("hash", hash)
                        .bind("raw", request.raw())
                        .bind("source", request.source())
                        .bind("happened", request.happenedAt())
                        .update()
                == 1;
    }

    Kept kept(long warehouseId, UUID scan) {
        return sql.statement("""
                        select session_id, operator_id, payload_hash, reply from scan
                         where warehouse_id = :warehouse and scan_id = :scan
                        """)
                .bind("warehouse", warehouseId)
                .bind("scan", scan)
                .one(Kept.class);
    }

    /** The answer, for a replay of the scan and for whoever reads the session. */
    void store(long warehouseId, UUID scan, UUID session, Standing standing, String state, String reply) {
        sql.statement("""
                        with answered as (
                          update scan set reply = cast(:reply as jsonb)
                           where warehouse_id = :warehouse and scan_id = :scan
                        )
                        update scan_session
                           set dialog = :dialog, step = :step, state = cast(:state as jsonb),
                               reply = cast(:reply as jsonb), changed_at = now()
                         where warehouse_id = :warehouse and id = :session
                        """)
                .bind("reply", reply)
                .bind("warehouse", warehouseId)
                .bind("scan", scan)
                .bind("dialog", standing.dialog())
                .bind("step", standing.step())
                .bind("state", state)
                .bind("session", session)
                .update();
    }

    Optional<StationRef> station(long warehouseId, String code) {
        return sql.statement("""
                        select id, code, location_id from station where warehouse_id = :warehouse and code = upper(:code)
                        """)
                .bind("warehouse", warehouseId)
                .bind("code", code)
                .optional(StationRef.class);
    }

    StationRef station(long warehouseId, long id) {
        return sql.statement("select id, code, location_id from station where warehouse_id = :warehouse and id = :id")
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .optional(StationRef.class)
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, id));
    }
}
