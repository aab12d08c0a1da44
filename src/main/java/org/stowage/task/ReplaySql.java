package org.stowage.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.stowage.kernel.Sql;

/** Statements on {@code scan} and {@code scan_session} for acts that were done without a line; the others stand in {@link DeskSql}. */
@ApplicationScoped
class ReplaySql {

    private final Sql sql;

    ReplaySql(Sql sql) {
        this.sql = sql;
    }

    Instant now() {
        return sql.statement("select clock_timestamp()").one(Instant.class);
    }

    /** A second sender of the act waits here until the first has its answer. @return false: it was answered before */
    boolean begin(Desk desk, String raw, byte[] hash) {
        return sql.statement("""
                                insert into scan (warehouse_id, scan_id, session_id, operator_id, payload_hash, raw, source,
                                                  happened_at, reply)
                                values (:warehouse, :scan, :session, :operator, :hash, :raw, 'offline', :happened, '{}')
                                on conflict do nothing
                                """)
                        .bind("warehouse", desk.warehouseId())
                        .bind("scan", desk.scanId())
                        .bind("session", desk.session())
                        .bind("operator", desk.actor().operatorId())
                        .bind("hash", hash)
                        .bind("raw", raw)
                        .bind("happened", desk.happenedAt())
                        .update()
                == 1;
    }

    void store(Desk desk, String answer) {
        sql.statement("""
                        update scan set reply = cast(:reply as jsonb) where warehouse_id = :warehouse and scan_id = :scan
                        """)
                .bind("reply", answer)
                .bind("warehouse", desk.warehouseId())
                .bind("scan", desk.scanId())
                .update();
    }

    /** Nobody scans in this session until the transaction ends. */
    void lock(long warehouseId, UUID session) {
        sql.statement("""
                        select id from scan_session where warehouse_id = :warehouse and id = :session for update
                        """)
                .bind("warehouse", warehouseId)
                .bind("session", session)
                .optional(UUID.class);
    }

    /** The session stands elsewhere, without a scan. */
    void stand(Desk desk, Standing standing, String state, String reply) {
        sql.statement("""
                        update scan_session
                           set dialog = :dialog, step = :step, state = cast(:state as jsonb),
                               reply = cast(:reply as jsonb), changed_at = now()
                         where warehouse_id = :warehouse and id = :session
                        """)
                .bind("dialog", standing.dialog())
                .bind("step", standing.step())
                .bind("state", state)
                .bind("reply", reply)
                .bind("warehouse", desk.warehouseId())
                .bind("session", desk.session())
                .update();
    }
}
