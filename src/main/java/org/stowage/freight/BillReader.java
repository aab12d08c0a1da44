package org.stowage.freight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** A bill through the eyes of who looks: lines, totals and what is missing, of his warehouses. */
@ApplicationScoped
@Transactional
public class BillReader {

    /** Rows of a table or paper; a page shows fewer. */
    public static final int ALL = 200_000;

    private static final int MISSING = 100;

    private final BillViewSql sql;
    private final FreightBills bills;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    BillReader(BillViewSql sql, FreightBills bills, Warehouses warehouses, CurrentActor actor) {
        this.sql = sql;
        this.bills = bills;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    /** Warehouses whose lines the reader sees. */
    public List<Long> visible() {
        return warehouses.visible().stream().map(Warehouse::id).toList();
    }

    /** @throws Problem not-found */
    public FreightBill get(String no) {
        return bills.get(no, visible());
    }

    /** For acts on a bill as a whole. @throws Problem not-found where it was handed in in another's warehouse */
    FreightBill own(String no) {
        FreightBill bill = get(no);
        if (!isOwn(bill)) {
            throw Problem.of(KernelProblem.NOT_FOUND, "bill " + no);
        }
        return bill;
    }

    /** The reader may decide of it as a whole, and sees how many rows the file had. */
    boolean isOwn(FreightBill bill) {
        return actor.get().maySee(bill.warehouseId());
    }

    public BillView.Whole whole(FreightBill bill) {
        List<Long> visible = visible();
        return new BillView.Whole(
                sql.totals(bill, visible),
                sql.kinds(bill, visible),
                sql.missing(bill, visible, MISSING),
                sql.countMissing(bill, visible));
    }

    public List<BillView.Row> rows(FreightBill bill, @Nullable DifferenceKind kind, long after, int limit) {
        return sql.rows(bill, visible(), kind == null ? null : kind.word(), after, limit);
    }
}
