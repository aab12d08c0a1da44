package org.stowage.freight;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Differences that somebody has to decide. */
@ApplicationScoped
class UndecidedSql {

    /** @param warehouse code of it */
    record Row(
            long warehouseId,
            String warehouse,
            long fileRow,
            String kind,
            String no,
            @Nullable Long parcelId,
            String ours,
            String theirs,
            @Nullable BigDecimal amount,
            String currency) {}

    private final Sql sql;

    UndecidedSql(Sql sql) {
        this.sql = sql;
    }

    long count(long billId) {
        return sql.statement("select count(*) from freight_bill_difference where bill_id = :bill and state = 'open'")
                .bind("bill", billId)
                .one(Long.class);
    }

    /** How many of those that are meant nobody has decided. */
    long left(FreightBill bill, Collection<Long> visible, BillDifferences.Which which) {
        return sql.statement("""
                        select count(*) from freight_bill_difference
                         where warehouse_id = any(:visible) and bill_id = :bill and state = 'open'
                           and (cast(:kind as text) is null or kind = cast(:kind as text))
                           and (cast(:row as bigint) is null or file_row = cast(:row as bigint))
                        """)
                .bind("visible", visible)
                .bind("bill", bill.id())
                .bind("kind", which.kind() == null ? null : which.kind().word())
                .bind("row", which.row())
                .one(Long.class);
    }

    /**
     * Held until the transaction ends.
     *
     * @param claimable only those with an amount, and none whose claim is with the carrier already or in another currency
     */
    List<Row> lock(
            FreightBill bill, Collection<Long> visible, BillDifferences.Which which, boolean claimable, int limit) {
        return sql.statement("""
                        select d.warehouse_id, w.code as warehouse, d.file_row, d.kind, l.no, l.parcel_id, d.ours, d.theirs,
                               d.amount, l.currency
                          from freight_bill_difference d
                          join freight_bill_line l on l.warehouse_id = d.warehouse_id and l.bill_id = d.bill_id
                           and l.file_row = d.file_row
                          join warehouse w on w.id = d.warehouse_id
                         where d.warehouse_id = any(:visible) and d.bill_id = :bill and d.state = 'open'
                           and (cast(:kind as text) is null or d.kind = cast(:kind as text))
                           and (cast(:row as bigint) is null or d.file_row = cast(:row as bigint))
                           and (not :claimable or (d.amount > 0 and not exists (
                             select from claim c left join parcel p on p.warehouse_id = c.warehouse_id and p.id = l.parcel_id
                              where c.warehouse_id = d.warehouse_id and c.about = coalesce(p.parcel_no, l.no)
                                and c.reason = 'bill' and c.bill_no = :billNo and c.state not in ('refused', 'withdrawn')
                                and (c.state <> 'open' or c.currency <> l.currency))))
                         order by d.file_row, d.kind limit :limit for update of d
                        """)
                .bind("visible", visible)
                .bind("bill", bill.id())
                .bind("billNo", bill.billNo())
                .bind("kind", which.kind() == null ? null : which.kind().word())
                .bind("row", which.row())
                .bind("claimable", claimable)
                .bind("limit", limit)
                .list(Row.class);
    }

    void decide(
            FreightBill bill, Row row, String state, @Nullable String claimNo, @Nullable String reason, long actorId) {
        sql.statement("""
                        update freight_bill_difference
                           set state = :state, claim_no = :claim, reason = :reason, decided_by = :actor, decided_at = now()
                         where warehouse_id = :warehouse and bill_id = :bill and file_row = :row and kind = :kind
                        """)
                .bind("state", state)
                .bind("claim", claimNo)
                .bind("reason", reason)
                .bind("actor", actorId)
                .bind("warehouse", row.warehouseId())
                .bind("bill", bill.id())
                .bind("row", row.fileRow())
                .bind("kind", row.kind())
                .update();
    }
}
