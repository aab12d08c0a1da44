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

    /** A bill, and of which warehouses the reader sees its lines. */
    public record Look(FreightBill bill, List<Long> visible) {}

    /** @throws Problem not-found */
    public Look look(String no) {
        List<Long> visible = visible();
        return new Look(bills.get(no, visible), visible);
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

    public BillView.Whole whole(Look at) {
        List<BillView.Missing> missing = sql.missing(at.bill(), at.visible(), MISSING);
        return new BillView.Whole(
                sql.totals(at.bill(), at.visible()),
                sql.kinds(at.bill(), at.visible()),
                missing,
                missing.isEmpty() ? 0 : missing.getFirst().all());
    }

    public List<BillView.Row> rows(Look at, @Nullable DifferenceKind kind, long after, int limit) {
        return sql.rows(at.bill(), at.visible(), kind == null ? null : kind.word(), after, limit);
    }
}
