package org.stowage.freight;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.kernel.Sql;

/** Old bills go line by line, the head last: a bill without lines would tell wrong totals. */
@ApplicationScoped
class BillRetentionSql {

    private final Sql sql;

    BillRetentionSql(Sql sql) {
        this.sql = sql;
    }

    /** @return lines deleted, at most {@code limit} */
    int deleteOld(int days, int limit) {
        int lines = sql.statement("""
                        with old as (
                          select l.warehouse_id, l.bill_id, l.file_row from freight_bill b
                            join freight_bill_line l on l.bill_id = b.id
                           where b.read_at < now() - make_interval(days => :days) limit :limit),
                        differences as (
                          delete from freight_bill_difference d using old
                           where d.warehouse_id = old.warehouse_id and d.bill_id = old.bill_id and d.file_row = old.file_row)
                        delete from freight_bill_line l using old
                         where l.warehouse_id = old.warehouse_id and l.bill_id = old.bill_id and l.file_row = old.file_row
                        """).bind("days", days).bind("limit", limit).update();
        if (lines < limit) {
            heads(days);
        }
        return lines;
    }

    private void heads(int days) {
        sql.statement("""
                        with gone as (
                          delete from freight_bill b
                           where b.read_at < now() - make_interval(days => :days)
                             and not exists (select from freight_bill_line l where l.bill_id = b.id)
                          returning b.warehouse_id, b.id)
                        delete from freight_bill_fault f using gone
                         where f.warehouse_id = gone.warehouse_id and f.bill_id = gone.id
                        """).bind("days", days).update();
    }
}
