package org.stowage.freight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.claim.BilledWrongly;
import org.stowage.claim.Claim;
import org.stowage.claim.Claims;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.site.WarehouseKey;

/** What becomes of a bill's differences: a claim, or let pass; one of them, all of a kind, or all that are left. */
@ApplicationScoped
@Transactional
@Retrying
public class BillDifferences {

    /** In one act: keeps it a short transaction. The same act again does the next. */
    public static final int MOST = 500;

    /** @param kind null: every; @param row null: all of them */
    public record Which(
            @Nullable DifferenceKind kind, @Nullable Long row) {}

    /**
     * @param left still undecided of those that were meant: without amount, already with the carrier, beyond the limit, or in
     *     another currency than the claim of their parcel
     */
    public record Decided(int decided, long left) {}

    private final UndecidedSql sql;
    private final BillSql bills;
    private final Claims claims;

    BillDifferences(UndecidedSql sql, BillSql bills, Claims claims) {
        this.sql = sql;
        this.bills = bills;
        this.claims = claims;
    }

    /**
     * One claim for each parcel and bill; its differences are added up.
     *
     * @param visible warehouses of who decides: others' differences stay as they are
     * @throws Problem bill-not-now, nothing-to-decide: none of them has an amount that can be claimed
     */
    public Decided claim(FreightBill bill, List<Long> visible, Which which, long actorId) {
        mustBeOpen(bill);
        List<UndecidedSql.Row> rows = ofOneCurrency(sql.lock(bill, visible, which, true, MOST));
        if (rows.isEmpty()) {
            throw Problem.of(FreightProblem.NOTHING_TO_DECIDE, bill.billNo());
        }
        for (UndecidedSql.Row row : rows) {
            Claim claim = claims.claim(
                    new WarehouseKey(row.warehouseId(), row.warehouse()),
                    new BilledWrongly(
                            bill.carrierId(),
                            row.parcelId(),
                            row.no(),
                            bill.billNo(),
                            Objects.requireNonNull(row.amount()),
                            row.currency(),
                            why(row)),
                    actorId);
            sql.decide(bill, row, "claimed", claim.claimNo(), null, actorId);
        }
        return new Decided(rows.size(), sql.left(bill, visible, which));
    }

    /** They are paid as they stand. @throws Problem bill-not-now, needs-why, nothing-to-decide */
    public Decided pass(FreightBill bill, List<Long> visible, Which which, @Nullable String why, long actorId) {
        if (why == null || why.isBlank()) {
            throw Problem.of(FreightProblem.NEEDS_WHY).at("/reason");
        }
        mustBeOpen(bill);
        List<UndecidedSql.Row> rows = sql.lock(bill, visible, which, false, MOST);
        if (rows.isEmpty()) {
            throw Problem.of(FreightProblem.NOTHING_TO_DECIDE, bill.billNo());
        }
        rows.forEach(row -> sql.decide(bill, row, "passed", null, why, actorId));
        return new Decided(rows.size(), sql.left(bill, visible, which));
    }

    /** A claim asks in one currency: of a parcel that is billed in two, what comes first is claimed. */
    static List<UndecidedSql.Row> ofOneCurrency(List<UndecidedSql.Row> rows) {
        Map<String, String> currencies = new HashMap<>();
        return rows.stream()
                .filter(row -> row.currency()
                        .equals(currencies.computeIfAbsent(
                                row.warehouseId() + (row.parcelId() == null ? "/" + row.no() : "#" + row.parcelId()),
                                about -> row.currency())))
                .toList();
    }

    private void mustBeOpen(FreightBill bill) {
        String state = bills.lock(bill);
        if (!state.equals("read")) {
            throw Problem.of(FreightProblem.BILL_NOT_NOW, bill.billNo(), state);
        }
    }

    /** For whoever reads the claim, at the carrier too: no language but numbers. */
    private static String why(UndecidedSql.Row row) {
        DifferenceKind kind = DatabaseName.read(DifferenceKind.class, row.kind());
        return kind.word() + " #" + row.fileRow() + " " + row.no()
                + (row.ours().isEmpty() ? "" : ": " + row.ours() + " → " + row.theirs());
    }
}
