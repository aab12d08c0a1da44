package org.stowage.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.stowage.kernel.Problem;
import org.stowage.kernel.ProblemType;
import org.stowage.kernel.Retrying;

/** The way by file: what waits goes out, numbers and labels come in, all of a file or nothing of it. */
@ApplicationScoped
public class PortalFiles {

    /** @param numbers rows that brought one @param refused rows that brought a refusal @param labels files that were kept */
    public record Taken(int numbers, int refused, int labels) {}

    private final DeskBookings desk;
    private final DeskSql sql;

    PortalFiles(DeskBookings desk, DeskSql sql) {
        this.desk = desk;
        this.sql = sql;
    }

    /** CSV for the carrier's portal. */
    @Transactional
    public String out(long warehouseId, Carrier carrier) {
        return PortalFile.write(desk.waiting(warehouseId, carrier));
    }

    /**
     * Rows without number and refusal are passed over: the portal has not done them yet.
     *
     * @throws Problem portal-file-unfit, booking-unknown, number-given, label-unfit: every fault of every row at once
     */
    @Transactional
    @Retrying
    public Taken in(long warehouseId, Carrier carrier, PortalAnswer answer) {
        List<PortalFile.Row> rows = PortalFile.read(answer.csv()).stream()
                .filter(row -> row.no() != null || row.refusal() != null)
                .toList();
        List<Problem.Fault> faults = new ArrayList<>();
        rows(warehouseId, carrier, rows, faults);
        labels(rows, answer.files(), faults);
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        int numbers = 0;
        for (PortalFile.Row row : rows) {
            if (row.no() == null) {
                desk.refuse(warehouseId, carrier, row.reference(), Objects.requireNonNull(row.refusal()));
            } else {
                desk.answer(warehouseId, carrier, row.reference(), answered(row, row.no(), answer.files()));
                numbers++;
            }
        }
        return new Taken(numbers, rows.size() - numbers, answer.files().size());
    }

    private void rows(long warehouseId, Carrier carrier, List<PortalFile.Row> rows, List<Problem.Fault> faults) {
        Set<String> numbers = new HashSet<>();
        Set<String> references = new HashSet<>();
        for (PortalFile.Row row : rows) {
            String at = "/csv/" + row.row();
            if (!references.add(row.reference())) {
                fault(faults, at, CarrierProblem.BOOKING_ANSWERED, row.reference());
            }
            DeskSql.Row there =
                    sql.lock(warehouseId, carrier.id(), row.reference()).orElse(null);
            if (there == null) {
                fault(faults, at, CarrierProblem.BOOKING_UNKNOWN, row.reference());
            } else if (!there.state().equals("waiting") && !Objects.equals(row.no(), there.no())) {
                fault(faults, at, CarrierProblem.BOOKING_ANSWERED, row.reference());
            }
            boolean isNew = there != null && there.state().equals("waiting");
            if (row.no() != null && !row.no().matches(DeskAnswer.NUMBER)) {
                fault(faults, at, CarrierProblem.PORTAL_FILE_UNFIT, row.row(), row.no());
            } else if (row.no() != null && (!numbers.add(row.no()) || isNew && sql.isGiven(carrier.id(), row.no()))) {
                fault(faults, at, CarrierProblem.NUMBER_GIVEN, row.no());
            }
        }
    }

    private static void labels(List<PortalFile.Row> rows, List<PortalAnswer.Label> labels, List<Problem.Fault> faults) {
        for (PortalAnswer.Label label : labels) {
            String why = DeskLabel.fault(label.pdf());
            if (why == null
                    && rows.stream().noneMatch(row -> row.no() != null && label.isOf(row.no(), row.reference()))) {
                why = label.name() + ": ?";
            }
            if (why != null) {
                fault(faults, "/labels/" + label.name(), CarrierProblem.LABEL_UNFIT, why);
            }
        }
    }

    private static DeskAnswer answered(PortalFile.Row row, String no, List<PortalAnswer.Label> labels) {
        return new DeskAnswer(
                no,
                row.childNos(),
                labels.stream()
                        .filter(label -> label.isOf(no, row.reference()))
                        .findFirst()
                        .map(PortalAnswer.Label::pdf)
                        .orElse(null));
    }

    private static void fault(List<Problem.Fault> faults, String pointer, ProblemType type, Object... values) {
        faults.add(Problem.fault(pointer, type, values));
    }
}
