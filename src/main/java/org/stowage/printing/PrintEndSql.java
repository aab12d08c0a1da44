package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.stowage.kernel.Sql;

/** Print jobs that are over without anybody asking the printer: what came out was seen, or nobody wants it any more. */
@ApplicationScoped
class PrintEndSql {

    private final Sql sql;

    PrintEndSql(Sql sql) {
        this.sql = sql;
    }

    /** The newest content, however it stands. */
    void confirm(long warehouseId, String document) {
        sql.statement("""
                        update print_job set status = 'confirmed', confirmed_at = now(), cause = null, problem = null,
                                             out_at = coalesce(out_at, sent_at, now())
                         where warehouse_id = :warehouse and document = :document
                           and status in ('queued', 'sent', 'unknown', 'failed')
                           and revision = (select max(revision) from print_job
                                            where warehouse_id = :warehouse and document = :document)
                        """)
                .bind("warehouse", warehouseId)
                .bind("document", document)
                .update();
    }

    /** Of each the newest content; what still waits for its printer goes on waiting. */
    void confirmSent(long warehouseId, Collection<String> documents) {
        sql.statement("""
                        update print_job j set status = 'confirmed', confirmed_at = now(), cause = null, problem = null,
                                               out_at = coalesce(out_at, sent_at, now())
                         where warehouse_id = :warehouse and document = any(cast(:documents as text[]))
                           and status in ('sent', 'unknown')
                           and revision = (select max(revision) from print_job
                                            where warehouse_id = :warehouse and document = j.document)
                        """)
                .bind("warehouse", warehouseId)
                .bind("documents", documents)
                .update();
    }

    /** The further boxes' documents end in /n. */
    void withdraw(long warehouseId, String document) {
        sql.statement("""
                        update print_job set status = 'cancelled', cancelled_at = now()
                         where warehouse_id = :warehouse and split_part(document, '/', 1) = :document
                           and status = 'queued'
                        """)
                .bind("warehouse", warehouseId)
                .bind("document", document)
                .update();
    }

    /** These alone. @param documents a slash in their names is their own */
    void withdraw(long warehouseId, Collection<String> documents) {
        sql.statement("""
                        update print_job set status = 'cancelled', cancelled_at = now()
                         where warehouse_id = :warehouse and document = any(cast(:documents as text[])) and status = 'queued'
                        """)
                .bind("warehouse", warehouseId)
                .bind("documents", documents)
                .update();
    }
}
