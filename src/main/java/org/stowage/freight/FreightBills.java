package org.stowage.freight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Audit;
import org.stowage.carrier.Carrier;
import org.stowage.claim.AgreedTerms;
import org.stowage.claim.CarrierTerms;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.site.WarehouseKey;

/**
 * Carriers' bills: read (compared with our parcels at once), checked (each difference was claimed or let pass), accepted. One
 * transaction for a whole bill; the same file is the same bill.
 */
@ApplicationScoped
@Transactional
@Retrying
public class FreightBills {

    /** A month of a very large house; more come as several files. */
    public static final int MOST = 100_000;

    private final BillSql sql;
    private final LineSql lines;
    private final KnownSql known;
    private final UndecidedSql undecided;
    private final AgreedTerms terms;
    private final Audit audit;

    FreightBills(BillSql sql, LineSql lines, KnownSql known, UndecidedSql undecided, AgreedTerms terms, Audit audit) {
        this.sql = sql;
        this.lines = lines;
        this.known = known;
        this.undecided = undecided;
        this.terms = terms;
        this.audit = audit;
    }

    /** The bill that this file was read as. */
    public Optional<FreightBill> ofFile(Carrier carrier, byte[] sha256) {
        return sql.byFile(carrier.id(), sha256);
    }

    /**
     * @param visible warehouses of who hands it in
     * @return the new bill, or the one that this file was read as before
     * @throws Problem bill-empty, bill-too-long, bill-needs-days (neither said nor on its lines), bill-read-elsewhere
     */
    public FreightBill read(WarehouseKey at, Carrier carrier, NewBill bill, List<Long> visible, long actorId) {
        sql.oneAtATime(carrier.id());
        Optional<FreightBill> before = ofFile(carrier, bill.sha256());
        if (before.isPresent()) {
            return sql.find(before.get().billNo(), visible)
                    .orElseThrow(() -> Problem.of(FreightProblem.BILL_READ_ELSEWHERE));
        }
        if (bill.lines().isEmpty()) {
            throw Problem.of(FreightProblem.BILL_EMPTY);
        }
        if (bill.lines().size() > MOST) {
            throw Problem.of(FreightProblem.BILL_TOO_LONG, bill.lines().size(), MOST);
        }
        sql.insert(at.id(), at.code(), carrier.id(), bill, actorId, days(bill));
        FreightBill made = ofFile(carrier, bill.sha256()).orElseThrow();
        BillCheck checked = check(made, bill.lines(), Map.of());
        lines.insert(made, checked.lines());
        lines.differences(made, checked.differences());
        lines.faults(made, bill.faults());
        return made;
    }

    /** Compares again, after the terms or the parcels have changed; what was decided stays. @throws Problem bill-not-now */
    public FreightBill compareAgain(FreightBill bill) {
        sql.oneAtATime(bill.carrierId());
        mustBe("read", bill);
        lines.forgetUndecided(bill);
        BillCheck checked = check(bill, lines.lines(bill), lines.decided(bill));
        lines.rematch(bill, checked.lines());
        lines.differences(bill, checked.differences());
        return bill;
    }

    /**
     * Everything in it is decided.
     *
     * @param reason why the rows that could not be read do not matter
     * @throws Problem bill-not-now; differences-open: so many are not, in all warehouses; bill-unread-rows
     */
    public FreightBill check(FreightBill bill, List<Long> visible, @Nullable String reason, long actorId) {
        mustBe("read", bill);
        long open = undecided.count(bill.id());
        if (open > 0) {
            throw Problem.of(FreightProblem.DIFFERENCES_OPEN, open);
        }
        boolean isSaid = reason != null && !reason.isBlank();
        if (bill.badRows() > 0 && !isSaid) {
            throw Problem.of(FreightProblem.BILL_UNREAD_ROWS, bill.badRows()).at("/reason");
        }
        mustHaveMoved(sql.checked(bill, isSaid ? reason : null, actorId));
        return get(bill.billNo(), visible);
    }

    /**
     * Takes back what was read wrongly, so that the file can be read anew.
     *
     * @throws Problem bill-not-now; bill-decided: something of it was claimed or let pass
     */
    public FreightBill withdraw(FreightBill bill, long actorId) {
        sql.oneAtATime(bill.carrierId());
        mustBe("read", bill);
        if (!lines.decided(bill).isEmpty()) {
            throw Problem.of(FreightProblem.BILL_DECIDED, bill.billNo());
        }
        sql.delete(bill);
        audit.record(
                bill.warehouseId(),
                actorId,
                "freight-bill.withdraw",
                bill.billNo(),
                Map.of("carrier", bill.carrier(), "rows", bill.fileRows(), "unread", bill.badRows()));
        return bill;
    }

    /** It may be paid, less what was claimed. @throws Problem bill-not-now */
    public FreightBill accept(FreightBill bill, List<Long> visible, long actorId) {
        mustBe("checked", bill);
        mustHaveMoved(sql.accepted(bill, actorId));
        return get(bill.billNo(), visible);
    }

    /** @throws Problem not-found, also where no line of it is of the reader's warehouses */
    public FreightBill get(String no, List<Long> visible) {
        return sql.find(no, visible).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "bill " + no));
    }

    public List<FreightBill> list(List<Long> visible, @Nullable Long before, int limit) {
        return sql.list(visible, before == null ? Long.MAX_VALUE : before, limit);
    }

    public List<BillFault> faults(FreightBill bill) {
        return lines.faults(bill);
    }

    private BillCheck check(FreightBill bill, List<BillLine> its, Map<Long, Boolean> decided) {
        CarrierTerms agreed = terms.of(bill.carrierId());
        List<String> nos = its.stream().map(BillLine::no).distinct().toList();
        Map<String, Known> ours =
                known.known(bill.carrierId(), nos).stream().collect(Collectors.toMap(Known::no, Function.identity()));
        Map<String, String> earlier = new HashMap<>();
        known.earlier(bill.carrierId(), bill.id(), nos).forEach(one -> earlier.put(one.key(), one.billNo()));
        return new BillCheck(bill.warehouseId(), ours, earlier, agreed, new PriceByWeight(agreed)).check(its, decided);
    }

    private static LocalDate[] days(NewBill bill) {
        List<LocalDate> billed = bill.lines().stream()
                .map(BillLine::billedOn)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        LocalDate from = bill.from() != null ? bill.from() : billed.isEmpty() ? null : billed.getFirst();
        LocalDate to = bill.to() != null ? bill.to() : billed.isEmpty() ? null : billed.getLast();
        if (from == null || to == null || from.isAfter(to)) {
            throw Problem.of(FreightProblem.BILL_NEEDS_DAYS).at("/from");
        }
        return new LocalDate[] {from, to};
    }

    private void mustBe(String state, FreightBill bill) {
        String now = sql.lock(bill);
        if (!now.equals(state)) {
            throw Problem.of(FreightProblem.BILL_NOT_NOW, bill.billNo(), now);
        }
    }

    private static void mustHaveMoved(boolean moved) {
        if (!moved) {
            throw Problem.of(KernelProblem.LOST_RACE);
        }
    }
}
