package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Sql;

/** What people do to jobs that wait. Each statement looks once more whether the job waits: a printer may have been quicker. */
@ApplicationScoped
class PrintQueueSql {

    /** A job that is locked. @param data what the label shows */
    record Held(long id, String document, String label, String data, PrintState status) {

        boolean waits() {
            return status == PrintState.QUEUED || status == PrintState.FAILED;
        }
    }

    private static final String HELD = "select j.id, j.document, j.label, j.data::text as data, j.status from ";

    private final Sql sql;

    PrintQueueSql(Sql sql) {
        this.sql = sql;
    }

    boolean pause(long warehouseId, long printerId, String reason, long actorId) {
        return sql.statement("""
                                insert into print_pause (warehouse_id, device_id, paused_by, reason)
                                values (:warehouse, :printer, :actor, :reason) on conflict do nothing
                                """)
                        .bind("warehouse", warehouseId)
                        .bind("printer", printerId)
                        .bind("actor", actorId)
                        .bind("reason", reason)
                        .update()
                == 1;
    }

    boolean resume(long warehouseId, long printerId) {
        return sql.statement("delete from print_pause where warehouse_id = :warehouse and device_id = :printer")
                        .bind("warehouse", warehouseId)
                        .bind("printer", printerId)
                        .update()
                == 1;
    }

    /** Those of them that there are, for this transaction alone. */
    List<Held> lock(long warehouseId, List<Long> ids) {
        return sql.statement(HELD + """
                        print_job j where j.warehouse_id = :warehouse and j.id = any(:ids) order by j.id for update
                        """)
                .bind("warehouse", warehouseId)
                .bind("ids", ids)
                .list(Held.class);
    }

    /** The newest printing of each document, for this transaction alone. */
    List<Held> lockNewest(long warehouseId, List<String> documents) {
        return sql.statement(HELD + """
                        print_job j where j.warehouse_id = :warehouse and j.id in (
                          select distinct on (document) id from print_job
                           where warehouse_id = :warehouse and document = any(:documents)
                           order by document, revision desc, copy desc)
                         order by j.id for update
                        """)
                .bind("warehouse", warehouseId)
                .bind("documents", documents)
                .list(Held.class);
    }

    /** What waits for a printer, in its order; one that is just being sent stays where it is. */
    List<Held> lockQueue(long warehouseId, long printerId, int most) {
        return sql.statement(PrintRouteSql.TARGETS + HELD + PrintRouteSql.JOBS + " where t.goes_to = :printer"
                        + PrintRouteSql.IN_TURN + "limit :most for update of j skip locked")
                .bind("warehouse", warehouseId)
                .bind("printer", printerId)
                .bind("most", most)
                .list(Held.class);
    }

    /** To the end of a printer's queue, in the given order. */
    int send(long warehouseId, List<Long> ids, long printerId) {
        return sql.statement("""
                        with moved as (
                          select id, nextval(pg_get_serial_sequence('print_job', 'id')) as place
                            from (select id from unnest(:ids) with ordinality as u (id, turn) order by turn) u)
                        update print_job j set printer_id = :printer, place = moved.place, status = 'queued', cause = null,
                               problem = null, cancelled_at = null, cancelled_by = null, cancel_reason = null
                          from moved where j.warehouse_id = :warehouse and j.id = moved.id
                           and j.status in ('queued', 'failed', 'cancelled')
                           and not exists (select from print_job newer where newer.warehouse_id = j.warehouse_id
                                              and newer.document = j.document and newer.revision > j.revision)
                        """)
                .bind("warehouse", warehouseId)
                .bind("ids", ids)
                .bind("printer", printerId)
                .update();
    }

    int cancel(long warehouseId, long id, String reason, long actorId) {
        return sql.statement("""
                        update print_job set status = 'cancelled', cancelled_at = now(), cancelled_by = :actor,
                               cancel_reason = :reason, cause = null
                         where warehouse_id = :warehouse and id = :id and status in ('queued', 'failed')
                        """)
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .bind("actor", actorId)
                .bind("reason", reason)
                .update();
    }

    int front(long warehouseId, long id) {
        return sql.statement("""
                        update print_job set place = (
                                 select min(coalesce(place, id)) - 1 from print_job
                                  where warehouse_id = :warehouse and status = 'queued')
                         where warehouse_id = :warehouse and id = :id and status = 'queued'
                        """).bind("warehouse", warehouseId).bind("id", id).update();
    }
}
