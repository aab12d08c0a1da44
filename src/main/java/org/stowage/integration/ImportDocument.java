package org.stowage.integration;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stowage.kernel.Problem;

/**
 * What goes in whole or not at all: the rows of one order number, of one receipt; a single row elsewhere. Rows that the
 * mapping filtered out belong to it but neither go in nor keep the others out.
 */
record ImportDocument(String key, List<ImportRow> rows) {

    private static final Pattern LINE = Pattern.compile("lines/(\\d{1,9})");

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
        List<Long> bad =
                live.stream().filter(ImportRow::isBad).map(ImportRow::number).toList();
        live.stream()
                .filter(row -> row.faults().isEmpty())
                .forEach(row -> row.fault(null, IntegrationProblem.DOCUMENT_REJECTED, key, bad.getFirst()));
    }

    /** The house refused the document. */
    void reject(Problem problem) {
        problem.faults().forEach(this::note);
        rejectWhole();
    }

    /** A fault that names a line ({@code /lines/3/quantity}) is that of the fourth row, any other one of the first. */
    void reject(Problem.Fault fault) {
        note(fault);
        rejectWhole();
    }

    private void note(Problem.Fault fault) {
        List<ImportRow> rows = live();
        Matcher line = LINE.matcher(fault.pointer());
        int place = line.find() ? Math.min(Integer.parseInt(line.group(1)), rows.size() - 1) : 0;
        String field = null;
        for (String part : fault.pointer().split("/", -1)) {
            field = part.matches("[a-zA-Z]+") && !part.equals("lines") ? part : field;
        }
        rows.get(place).add(fault, "amount".equals(field) ? "price" : field);
    }
}
