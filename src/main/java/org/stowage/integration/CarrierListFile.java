package org.stowage.integration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.stowage.handover.HandoverProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;

/**
 * A carrier's list of numbers: a table whose first row names one column as waybill numbers, in one of the ways in which
 * carriers do; all other columns are passed over.
 */
final class CarrierListFile {

    private static final Set<String> NAMES = Set.of(
            "waybill",
            "waybillno",
            "trackingnumber",
            "tracking",
            "trackingno",
            "mailno",
            "parcel",
            "运单号",
            "快递单号",
            "面单号",
            "物流单号",
            "单号");
    private static final Pattern NUMBER = Pattern.compile("[\\x21-\\x7e]{1,60}");
    private static final int MOST_FAULTS = 500;

    private final List<String> numbers = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int column = -1;

    private CarrierListFile() {}

    /** @throws Problem missing-column; not-a-number, naming every row at fault; and what a broken file is refused with */
    static List<String> read(Path file) {
        CarrierListFile list = new CarrierListFile();
        TableFile.of(file).read(list::take);
        if (!list.faults.isEmpty()) {
            throw Problem.all(list.faults);
        }
        return list.numbers;
    }

    private void take(long row, List<String> cells) {
        if (column < 0) {
            column = columnOf(cells);
            return;
        }
        String number = column < cells.size() ? cells.get(column).strip() : "";
        if (NUMBER.matcher(number).matches()) {
            numbers.add(number);
        } else if (faults.size() < MOST_FAULTS) {
            faults.add(Problem.fault(
                    "/rows/" + row + "/waybill",
                    HandoverProblem.NOT_A_NUMBER,
                    number.length() > 60 ? number.substring(0, 60) + "…" : number));
        }
    }

    private static int columnOf(List<String> heads) {
        for (int i = 0; i < heads.size(); i++) {
            String head = heads.get(i).toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
            if (NAMES.contains(head)) {
                return i;
            }
        }
        throw Problem.of(IntegrationProblem.MISSING_COLUMN, "waybill").at("/columns");
    }
}
