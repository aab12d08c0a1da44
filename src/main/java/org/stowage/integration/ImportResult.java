package org.stowage.integration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Texts;

/**
 * What became of a file. All figures count rows; rows = created + updated + unchanged + the number of rejected.
 *
 * @param replayed the answer was kept from an earlier run with the same key; nothing was done now
 */
public record ImportResult(
        long rows,
        long created,
        long updated,
        long unchanged,
        List<Rejection> rejected,
        @JsonIgnore boolean replayed) {

    /** One fault of a row. @param column of ours; missing where the row as a whole is meant */
    public record Fault(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String column,

            String code,
            String detail) {}

    /**
     * A row that did not go in.
     *
     * @param row as in the file, the header line is counted
     * @param code of its first fault, stable for programs
     * @param more its other faults, where it has several
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rejection(
            long row,
            @Nullable String column,
            String code,
            String detail,
            @Nullable List<Fault> more) {

        static Rejection of(ImportRow row, Locale language) {
            List<Fault> faults = row.faults().stream()
                    .map(fault -> fault(fault, row, language))
                    .toList();
            Fault first = faults.getFirst();
            List<Fault> more = faults.size() == 1 ? null : faults.subList(1, faults.size());
            return new Rejection(row.number(), first.column(), first.code(), first.detail(), more);
        }

        private static Fault fault(ImportRow.Fault fault, ImportRow row, Locale language) {
            Mapping.Rule rule = row.filteredBy();
            String code = rule == null ? fault.type().slug() : rule.code();
            String[] own = fault.text() == null ? new String[0] : fault.text().split("\n", 2);
            String detail = own.length == 0
                    ? Texts.of(
                            fault.type().room(),
                            fault.type().slug(),
                            language,
                            fault.values().toArray())
                    : own[Texts.language(language).equals(Texts.CHINESE) ? 1 : 0];
            return new Fault(fault.column(), code, detail);
        }
    }
}
