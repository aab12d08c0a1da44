package org.stowage.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.kernel.Era;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;

/** Days of a report, both of them part of it, on the warehouse's clock. */
record Days(LocalDate from, LocalDate until) {

    /**
     * Where nothing is asked: from the first of the year until today.
     *
     * @throws Problem with both faults
     */
    static Days of(Warehouse warehouse, @Nullable String from, @Nullable String until) {
        LocalDate today = LocalDate.now(warehouse.timezone());
        List<Problem.Fault> faults = new ArrayList<>();
        LocalDate first = day("/from", from, today.withDayOfYear(1), faults);
        LocalDate last = day("/until", until, today, faults);
        if (faults.isEmpty() && last.isBefore(first)) {
            faults.add(Problem.fault("/until", KernelProblem.INVALID_VALUE, last, first));
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return new Days(first, last);
    }

    private static LocalDate day(String pointer, @Nullable String text, LocalDate usual, List<Problem.Fault> faults) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            return Era.check(LocalDate.parse(text.strip()), pointer);
        } catch (DateTimeException | Problem e) {
            faults.add(Problem.fault(pointer, KernelProblem.INVALID_VALUE, text, "2026-11-21"));
            return usual;
        }
    }

    ShrinkageSql.Span span(Warehouse warehouse, Actor reader) {
        return new ShrinkageSql.Span(
                warehouse.id(),
                reader.owners() == null ? null : List.copyOf(reader.owners()),
                from.atStartOfDay(warehouse.timezone()).toInstant(),
                until.plusDays(1).atStartOfDay(warehouse.timezone()).toInstant(),
                warehouse.timezone().getId());
    }
}
