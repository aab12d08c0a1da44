package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;

/** Every statement on print_job but those of {@link PrintEndSql}. */
@ApplicationScoped
class PrintJobSql {

    /** A job with what is drawn. */
    record Content(long id, String label, String data, byte @Nullable [] bytes) {}

    record Waiting(
            long warehouseId,
            long id,
            long printerId,
            @Nullable Long stationId,
            String label,
            String data) {}

    /** A job that was claimed. @param sending for the how manieth time */
    record Sending(long warehouseId, long id, int sending) {}

    private static final String ROW = """
            select warehouse_id, id, document, revision, copy, label, device_id, printer_id, station_id, status, reason,
                   cause, problem, created_at, sent_at, confirmed_at from print_job
            """;

    private static final String INSERT = """
            insert into print_job (warehouse_id, document, revision, label, data, station_id, requested_by)
            select :warehouse, :document, coalesce(max(revision), 0) + 1, :label, cast(:data as jsonb),
                   cast(:station as bigint), :actor
              from print_job where warehouse_id = :warehouse and document = :document
            having not coalesce((array_agg(data order by revision desc, copy))[1] - 'printedAt'
                                = cast(:data as jsonb) - 'printedAt', false)
            on conflict do nothing
            returning id
            """;

    private final Sql sql;

    PrintJobSql(Sql sql) {
        this.sql = sql;
    }

    /** Nothing where the newest revision says the same already. */
    Optional<Long> insert(long warehouseId, NewPrintJob job, String data) {
        return insert(INSERT, warehouseId, job, data).optional(Long.class);
    }

    /** The same; what was not sent of an older content does not come out any more. */
    Optional<QueuedJob> replace(long warehouseId, NewPrintJob job, String data) {
        return insert("""
                with job as (%s),
                older as (
                  update print_job set status = 'cancelled', cancelled_at = now()
                   where warehouse_id = :warehouse and document = :document and status in ('queued', 'failed')
                     and exists (select from job))
                select id, coalesce((
                         select true from device
                          where warehouse_id = :warehouse and kind = 'printer' and link <> 'browser' and enabled
                            and coalesce(station_id, 0) = any(array[0, coalesce(cast(:station as bigint), 0)])
                          limit 1), false) as is_reached
                  from job
                """.formatted(INSERT), warehouseId, job, data).optional(QueuedJob.class);
    }

    private SqlStatement insert(String statement, long warehouseId, NewPrintJob job, String data) {
        return sql.statement(statement)
                .bind("warehouse", warehouseId)
                .bind("document", job.document())
                .bind("label", job.label())
                .bind("data", data)
                .bind("station", job.stationId())
                .bind("actor", job.actorId());
    }

    Optional<Content> newest(long warehouseId, String document) {
        return sql.statement("""
                        select id, label, data::text as data, bytes from print_job
                         where warehouse_id = :warehouse and document = :document
                         order by revision desc, copy desc limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("document", document)
                .optional(Content.class);
    }

    /** The first printing of the newest content: without the mark of a reprint. */
    Optional<Content> original(long warehouseId, String document) {
        return sql.statement("""
                        select id, label, data::text as data, bytes from print_job
                         where warehouse_id = :warehouse and document = :document
                         order by revision desc, copy limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("document", document)
                .optional(Content.class);
    }

    /** Of what was cancelled nothing came out: it waits again, as it was. Empty: the newest one was not cancelled. */
    Optional<Long> revive(long warehouseId, String document) {
        return revive(warehouseId, document, "true");
    }

    /** The same, unless a label of this content is out already: then somebody cancelled one too many. */
    Optional<Long> reviveFirst(long warehouseId, String document) {
        return revive(warehouseId, document, """
                not exists (select from print_job e where e.warehouse_id = j.warehouse_id and e.document = j.document
                               and e.revision = j.revision and e.status in ('sent', 'unknown', 'confirmed'))""");
    }

    private Optional<Long> revive(long warehouseId, String document, String unless) {
        return sql.statement("""
                        update print_job j set status = 'queued', cancelled_at = null, cancelled_by = null,
                               cancel_reason = null, problem = null
                         where warehouse_id = :warehouse and status = 'cancelled' and id = (
                           select id from print_job where warehouse_id = :warehouse and document = :document
                            order by revision desc, copy desc limit 1)
                           and %s
                        returning id
                        """.formatted(unless))
                .bind("warehouse", warehouseId)
                .bind("document", document)
                .optional(Long.class);
    }

    /** Those who print the same document again come one after the other. @return false where it was never printed */
    boolean lock(long warehouseId, String document) {
        return !sql.statement("""
                        select id from print_job where warehouse_id = :warehouse and document = :document
                         order by revision desc, copy limit 1 for update
                        """)
                .bind("warehouse", warehouseId)
                .bind("document", document)
                .list(Long.class)
                .isEmpty();
    }

    /** One more copy of the newest content, with the mark {@code reprint} = how often it was printed again. */
    long insertCopy(
            long warehouseId, String document, @Nullable String reason, @Nullable Long stationId, long actorId) {
        return sql.statement("""
                        insert into print_job (warehouse_id, document, revision, copy, label, data, station_id,
                                               requested_by, reason)
                        select warehouse_id, document, revision, copy + 1, label,
                               data || jsonb_build_object('reprint', copy), coalesce(cast(:station as bigint), station_id),
                               :actor, cast(:reason as text)
                          from print_job where warehouse_id = :warehouse and document = :document
                         order by revision desc, copy desc limit 1
                        returning id
                        """)
                .bind("warehouse", warehouseId)
                .bind("document", document)
                .bind("reason", reason)
                .bind("station", stationId)
                .bind("actor", actorId)
                .one(Long.class);
    }

    /** An operator looked: paper came out, or it did not and the same job goes again. */
    int answer(long warehouseId, long id, boolean printed) {
        return sql.statement("""
                        update print_job
                           set status = case when :printed then 'confirmed' else 'queued' end,
                               confirmed_at = case when :printed then now() end,
                               out_at = case when :printed then coalesce(out_at, sent_at, now()) end, cause = null, problem = null
                         where warehouse_id = :warehouse and id = :id and status in ('sent', 'unknown', 'failed')
                        """)
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .bind("printed", printed)
                .update();
    }

    /** For one caller only, and for none while the printer is paused or the job was moved to another. */
    Optional<Sending> claim(long warehouseId, long id, long deviceId, byte[] bytes) {
        return sql.statement("""
                        update print_job set status = 'sent', sent_at = now(), out_at = null, device_id = :device, bytes = :bytes,
                                             sending = sending + 1, cause = null, problem = null
                         where warehouse_id = :warehouse and id = :id and status = 'queued'
                           and coalesce(printer_id, :device) = :device
                           and not exists (select from print_pause where warehouse_id = :warehouse and device_id = :device)
                        returning warehouse_id, id, sending
                        """)
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .bind("device", deviceId)
                .bind("bytes", bytes)
                .optional(Sending.class);
    }

    Content handOut(long warehouseId, long id) {
        return sql.statement("""
                        update print_job set sent_at = coalesce(sent_at, now()),
                                             out_at = coalesce(out_at, now()),
                                             status = case status when 'queued' then 'sent' else status end
                         where warehouse_id = :warehouse and id = :id
                        returning id, label, data::text as data, bytes
                        """).bind("warehouse", warehouseId).bind("id", id).one(Content.class);
    }

    /** What keeps one that nobody has sent. */
    void unsent(Waiting job, PrintState status, Why why) {
        sql.statement("""
                        update print_job set status = :status, cause = :cause, problem = :problem,
                                             device_id = case when :status = 'failed' then :device else device_id end
                         where warehouse_id = :warehouse and id = :id and status = 'queued'
                        """)
                .bind("warehouse", job.warehouseId())
                .bind("id", job.id())
                .bind("device", job.printerId())
                .bind("status", status)
                .bind("cause", why.cause())
                .bind("problem", why.problem())
                .update();
    }

    /** Of an older sending it is no news. A label that was scanned meanwhile stays confirmed. */
    void outcome(Sending sent, PrintState status, Why why) {
        sql.statement("""
                        update print_job
                           set status = :status, cause = :cause, problem = :problem,
                               sent_at = case when :status = 'queued' then null else sent_at end,
                               out_at = case when :status in ('sent', 'confirmed') then now() end,
                               confirmed_at = case when :status = 'confirmed' then now() end
                         where warehouse_id = :warehouse and id = :id and sending = :sending
                           and status in ('queued', 'sent')
                        """)
                .bind("warehouse", sent.warehouseId())
                .bind("id", sent.id())
                .bind("sending", sent.sending())
                .bind("status", status)
                .bind("cause", why.cause())
                .bind("problem", why.problem())
                .update();
    }

    Optional<PrintJob> find(Collection<Long> warehouseIds, long id) {
        return sql.statement(ROW + " where warehouse_id = any(:warehouses) and id = :id")
                .bind("warehouses", warehouseIds)
                .bind("id", id)
                .optional(PrintJob.class);
    }

    /** Newest first. */
    List<PrintJob> list(long warehouseId, @Nullable String status, @Nullable String document, long before, int limit) {
        return sql.statement(ROW + """
                         where warehouse_id = :warehouse and id < :before
                           and (cast(:status as text) is null or status = :status)
                           and (cast(:document as text) is null or document = :document)
                         order by id desc limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("before", before)
                .bind("status", status)
                .bind("document", document)
                .bind("limit", limit)
                .list(PrintJob.class);
    }
}
