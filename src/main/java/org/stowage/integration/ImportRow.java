package org.stowage.integration;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.ProblemType;
import org.stowage.kernel.Quantity;

/**
 * One row of a file on its way in: its values under our column names, and every fault found in it so far. Reading a value
 * that is not what it should be notes the fault and goes on, so that all faults of a row come out at once.
 */
final class ImportRow {

    static final int LONGEST = 2_000;

    /** What became of a row that was not rejected. */
    enum Verdict {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** @param column of ours, or null for the row as a whole */
    record Fault(
            @Nullable String column,
            ProblemType type,
            List<Object> values,
            @Nullable String text) {}

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "否");

    private final long number;
    private final Map<String, String> values;
    private final Dates dates;
    private final List<Fault> faults = new ArrayList<>();
    private int readFaults;
    private Mapping.@Nullable Rule filteredBy;
    private @Nullable Verdict verdict;
    private boolean alone;

    ImportRow(long number, Map<String, String> values, Dates dates) {
        this.number = number;
        this.values = values;
        this.dates = dates;
    }

    long number() {
        return number;
    }

    Map<String, String> values() {
        return values;
    }

    /** The value without blanks around it; null when there is none. */
    @Nullable
    String text(String column) {
        String value = values.get(column);
        if (value != null && value.length() > LONGEST) {
            fault(column, IntegrationProblem.VALUE_TOO_LONG, value.length(), LONGEST);
            return null;
        }
        return value;
    }

    String text(String column, String otherwise) {
        String value = text(column);
        return value == null ? otherwise : value;
    }

    /** A code that people and scanners know: at most 100 characters. */
    @Nullable
    String code(String column) {
        String value = text(column);
        if (value != null && value.length() > 100) {
            fault(column, IntegrationProblem.VALUE_TOO_LONG, value.length(), 100);
        }
        return value;
    }

    /** Whole base units, at least 1; 0 with a fault noted when it is something else. */
    long quantity(String column) {
        String value = values.getOrDefault(column, "");
        if (value.matches("\\d{1,10}") && Long.parseLong(value) >= 1 && Long.parseLong(value) <= Quantity.MOST) {
            return Long.parseLong(value);
        }
        if (!value.isEmpty()) {
            fault(column, KernelProblem.INVALID_QUANTITY, shown(value), Quantity.MOST);
        }
        return 0;
    }

    @Nullable
    Long number(String column) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        if (!value.matches("-?\\d{1,15}")) {
            fault(column, IntegrationProblem.NOT_A_NUMBER, shown(value));
            return null;
        }
        return Long.valueOf(value);
    }

    @Nullable
    Integer integer(String column) {
        Long value = number(column);
        if (value == null) {
            return null;
        }
        if (value < 0 || value > Integer.MAX_VALUE) {
            fault(column, IntegrationProblem.NOT_A_NUMBER, value);
            return null;
        }
        return value.intValue();
    }

    @Nullable
    BigDecimal decimal(String column) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        if (!value.matches("-?\\d{1,13}(\\.\\d{1,4}0*)?")) {
            fault(column, IntegrationProblem.NOT_A_NUMBER, shown(value));
            return null;
        }
        BigDecimal read = new BigDecimal(value);
        // the zeros behind the fourth digit say nothing
        return read.scale() > 4 ? read.setScale(4) : read;
    }

    @Nullable
    Boolean yes(String column) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        String lower = value.toLowerCase(Locale.ROOT);
        if (!YES.contains(lower) && !NO.contains(lower)) {
            fault(column, IntegrationProblem.NOT_YES_OR_NO, shown(value));
        }
        return YES.contains(lower);
    }

    @Nullable
    Instant instant(String column) {
        String value = text(column);
        Instant instant = value == null ? null : dates.instant(value);
        if (value != null && instant == null) {
            fault(column, IntegrationProblem.NOT_A_DATE, shown(value));
        }
        return instant;
    }

    @Nullable
    LocalDate date(String column) {
        String value = text(column);
        LocalDate date = value == null ? null : dates.date(value);
        if (value != null && date == null) {
            fault(column, IntegrationProblem.NOT_A_DATE, shown(value));
        }
        return date;
    }

    void fault(@Nullable String column, ProblemType type, Object... what) {
        add(new Fault(column, type, List.of(what), null));
    }

    /** A fault that another room found. */
    void add(Problem.Fault fault, @Nullable String column) {
        add(new Fault(column, fault.type(), fault.values(), null));
    }

    void add(Fault fault) {
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    List<Fault> faults() {
        return faults;
    }

    /** What the mapping's rules and the reading found stays; what a try to apply the row found is forgotten. */
    void readingDone() {
        readFaults = faults.size();
    }

    void beforeNextTry() {
        faults.subList(readFaults, faults.size()).clear();
        verdict = null;
        alone = false;
    }

    /** Rejected without taking its document along. */
    void rejectedAlone(@Nullable String column, ProblemType type, Object... what) {
        fault(column, type, what);
        alone = true;
    }

    /** Its fault is the document's fault. */
    boolean isBad() {
        return !alone && !faults.isEmpty();
    }

    void filteredBy(Mapping.Rule rule) {
        filteredBy = rule;
    }

    Mapping.@Nullable Rule filteredBy() {
        return filteredBy;
    }

    void verdict(Verdict found) {
        verdict = found;
    }

    @Nullable
    Verdict verdict() {
        return verdict;
    }

    private static String shown(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
