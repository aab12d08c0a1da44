package org.stowage.printing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Labels that were printed as one act. */
@ApplicationScoped
class PrintBatchSql {

    /** The newest printing of a document. @param batchPrinter the printer of the batch that it waits in */
    record Newest(
            String document,
            long id,
            PrintState status,
            @Nullable Long batchPrinter,
            @Nullable Integer turn,
            @Nullable Integer turns,
            boolean out) {}

    private final Sql sql;

    PrintBatchSql(Sql sql) {
        this.sql = sql;
    }

    List<Newest> newest(long warehouseId, List<String> documents) {
        return sql.statement("""
                        select distinct on (j.document) j.document, j.id, j.status, b.printer_id as batch_printer,
                               j.batch_turn as turn, b.labels as turns,
                               exists (select from print_job e where e.warehouse_id = j.warehouse_id
                                          and e.document = j.document and e.revision = j.revision
                                          and e.status in ('sent', 'confirmed')) as out
                          from print_job j
                          left join print_batch b on b.warehouse_id = j.warehouse_id and b.id = j.batch_id
                           and b.printer_id = j.printer_id
                         where j.warehouse_id = :warehouse and j.document = any(:documents)
                         order by j.document, j.revision desc, j.copy desc
                        """)
                .bind("warehouse", warehouseId)
                .bind("documents", documents)
                .list(Newest.class);
    }

    long insert(long warehouseId, NewBatch batch, int labels) {
        return sql.statement("""
                        insert into print_batch (warehouse_id, printer_id, named, labels, asked_by)
                        values (:warehouse, :printer, :named, :labels, :actor) returning id
                        """)
                .bind("warehouse", warehouseId)
                .bind("printer", batch.printerId())
                .bind("named", batch.named())
                .bind("labels", labels)
                .bind("actor", batch.actorId())
                .one(Long.class);
    }

    void number(long warehouseId, long batch, List<Long> ids) {
        sql.statement("""
                        update print_job j set batch_id = :batch, batch_turn = u.turn::int
                          from unnest(:ids) with ordinality as u (id, turn)
                         where j.warehouse_id = :warehouse and j.id = u.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("batch", batch)
                .bind("ids", ids)
                .update();
    }
}
