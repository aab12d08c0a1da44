package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Queues as people look at them: the figures of all printers of a warehouse are three statements. */
@ApplicationScoped
class PrintQueuePageSql {

    /** @param printer null: jobs that no printer takes */
    record Waits(@Nullable Long printer, long labels) {}

    /** @param sending bytes are on their way, or an agent has it; @param asks somebody must look; @param failed not drawn */
    record Under(long printer, long sending, long asks, long failed) {}

    /** @param quarter labels of the last 15 minutes; @param medianSeconds from asked for to out, of today's */
    record Pace(
            long printer,
            long quarter,
            long today,
            @Nullable Instant first,
            @Nullable Double medianSeconds) {}

    record Pause(long printer, String reason, @Nullable String by, Instant at) {}

    /** @param turn in its batch; null: it belongs to none */
    record Row(
            long id,
            String document,
            String label,
            int copy,
            PrintState status,
            @Nullable String cause,
            @Nullable String problem,
            Instant createdAt,
            @Nullable Instant outAt,
            @Nullable Integer turn,
            @Nullable Integer turns,
            @Nullable String batch,
            @Nullable String by) {

        public boolean unknown() {
            return status == PrintState.UNKNOWN;
        }
    }

    private static final String ROW = """
            select j.id, j.document, j.label, j.copy, j.status, j.cause, j.problem, j.created_at, j.out_at,
                   j.batch_turn as turn, b.labels as turns, b.named as batch, o.name as by
              from
            """;

    private static final String WITH = """
              left join print_batch b on b.warehouse_id = :warehouse and b.id = j.batch_id
              left join operator o on o.id = j.requested_by
            """;

    private final Sql sql;

    PrintQueuePageSql(Sql sql) {
        this.sql = sql;
    }

    List<Waits> waiting(long warehouseId) {
        return sql.statement("""
                        select (select id from device
                                 where warehouse_id = :warehouse and kind = 'printer'
                                   and case when p.printer_id is null
                                            then enabled and (station_id is null or station_id = p.station_id)
                                                 and (link <> 'component' or p.platform)
                                            else id = p.printer_id end
                                 order by link = 'component' desc, station_id nulls last, id limit 1) as printer, sum(p.labels)::bigint as labels
                          from (select station_id, printer_id, platform, count(*) as labels from print_job
                                 where warehouse_id = :warehouse and status = 'queued' group by 1, 2, 3) p
                         group by 1
                        """).bind("warehouse", warehouseId).list(Waits.class);
    }

    List<Under> under(long warehouseId) {
        return sql.statement("""
                        select device_id as printer,
                               count(*) filter (where status = 'sent') as sending,
                               count(*) filter (where status = 'unknown') as asks,
                               count(*) filter (where status = 'failed') as failed
                          from print_job
                         where warehouse_id = :warehouse and device_id is not null
                           and (status in ('unknown', 'failed') or (status = 'sent' and out_at is null))
                         group by 1
                        """).bind("warehouse", warehouseId).list(Under.class);
    }

    /** @param since when the warehouse's day began */
    List<Pace> pace(long warehouseId, Collection<Long> printers, Instant since) {
        return sql.statement("""
                        select p.id as printer, t.* from unnest(cast(:printers as bigint[])) as p (id)
                         cross join lateral (
                           select count(*) filter (where out_at > now() - interval '15 minutes') as quarter,
                                  count(*) as today, min(out_at) as first,
                                  percentile_cont(0.5) within group (
                                    order by extract(epoch from out_at - created_at)::float8) as median_seconds
                             from print_job
                            where warehouse_id = :warehouse and device_id = p.id and out_at >= :since) t
                        """)
                .bind("warehouse", warehouseId)
                .bind("printers", printers)
                .bind("since", since)
                .list(Pace.class);
    }

    List<Pause> pauses(long warehouseId) {
        return sql.statement("""
                        select p.device_id as printer, p.reason, o.name as by, p.paused_at as at
                          from print_pause p left join operator o on o.id = p.paused_by where p.warehouse_id = :warehouse
                        """).bind("warehouse", warehouseId).list(Pause.class);
    }

    List<Row> queue(long warehouseId, long printerId, int most) {
        return sql.statement(PrintRouteSql.TARGETS + ROW + PrintRouteSql.JOBS + WITH + " where t.goes_to = :printer"
                        + PrintRouteSql.IN_TURN + "limit :most")
                .bind("warehouse", warehouseId)
                .bind("printer", printerId)
                .bind("most", most)
                .list(Row.class);
    }

    /** Being printed, or somebody must say what became of it. */
    List<Row> underWay(long warehouseId, long printerId, int most) {
        return sql.statement(ROW + " print_job j " + WITH + """
                         where j.warehouse_id = :warehouse and j.device_id = :printer
                           and (j.status in ('unknown', 'failed') or (j.status = 'sent' and j.out_at is null))
                         order by j.id limit :most
                        """)
                .bind("warehouse", warehouseId)
                .bind("printer", printerId)
                .bind("most", most)
                .list(Row.class);
    }

    /** What came out of it last. */
    List<Row> out(long warehouseId, long printerId, int most) {
        return sql.statement(ROW + " print_job j " + WITH + """
                         where j.warehouse_id = :warehouse and j.device_id = :printer and j.out_at is not null
                         order by j.out_at desc limit :most
                        """)
                .bind("warehouse", warehouseId)
                .bind("printer", printerId)
                .bind("most", most)
                .list(Row.class);
    }

    Optional<PrintJobDetail> job(long warehouseId, long id) {
        return sql.statement("""
                        select j.id, j.document, j.copy, j.label, j.status, j.cause, j.problem, j.reason, d.name as printer,
                               j.created_at, o.name as by, j.out_at, j.batch_turn as turn, b.labels as turns,
                               b.named as batch, j.cancelled_at, c.name as cancelled_by, j.cancel_reason
                          from print_job j
                          left join device d on d.warehouse_id = j.warehouse_id
                           and d.id = case when j.status = 'queued' then j.printer_id else j.device_id end
                          left join print_batch b on b.warehouse_id = j.warehouse_id and b.id = j.batch_id
                          left join operator o on o.id = j.requested_by
                          left join operator c on c.id = j.cancelled_by
                         where j.warehouse_id = :warehouse and j.id = :id
                        """).bind("warehouse", warehouseId).bind("id", id).optional(PrintJobDetail.class);
    }
}
