package org.stowage.integration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * What goes in whole or not at all: the rows of one order number, of one receipt; a single row elsewhere. Rows that the
 * mapping filtered out belong to it but neither go in nor keep the others out.
 */
record ImportDocument(String key, List<ImportRow> rows) {

    /** The rows that shall go in. */
    List<ImportRow> live() {
        return rows.stream().filter(row -> row.filteredBy() == null).toList();
    }

    boolean faulty() {
        return live().stream().anyMatch(ImportRow::isBad);
    }

    ImportRow first() {
        return live().getFirst();
    }

    void verdict(ImportRow.Verdict verdict) {
        live().forEach(row -> row.verdict(verdict));
    }

    /** One bad row takes all rows of its document along; the good ones name it. */
    void rejectWhole() {
        List<ImportRow> live = live();
        List<Long> bad = live.stream()
                .filter(ImportRow::isBad)
                .map(ImportRow::number)
                .toList();
        live.stream()
                .filter(row -> row.faults().isEmpty())
                .forEach(row -> row.fault(null, IntegrationProblem.DOCUMENT_REJECTED, key, bad.getFirst()));
    }

    /** The house refused the document as a whole. */
    void reject(Problem problem) {
        for (ImportRow row : live()) {
            problem.faults().forEach(fault -> row.add(fault, column(fault.pointer())));
        }
    }

    private static @Nullable String column(String pointer) {
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        return last.isEmpty() || last.chars().allMatch(Character::isDigit) ? null : last;
    }
}
