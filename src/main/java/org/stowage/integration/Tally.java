package org.stowage.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stowage.integration.ImportRow.Verdict;

/** Rows counted by what became of them. */
record Tally(long documents, long created, long updated, long unchanged, List<ImportResult.Rejection> rejected) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, List.of());

    static Tally of(List<ImportDocument> chunk, Locale language) {
        long[] counts = new long[Verdict.values().length];
        List<ImportResult.Rejection> rejected = new ArrayList<>();
        for (ImportDocument document : chunk) {
            for (ImportRow row : document.rows()) {
                Verdict verdict = row.verdict();
                if (!row.faults().isEmpty()) {
                    rejected.add(ImportResult.Rejection.of(row, language));
                } else if (verdict != null) {
                    counts[verdict.ordinal()]++;
                } else {
                    throw new IllegalStateException("row " + row.number() + " was lost");
                }
            }
        }
        return new Tally(
                chunk.size(),
                counts[Verdict.CREATED.ordinal()],
                counts[Verdict.UPDATED.ordinal()],
                counts[Verdict.UNCHANGED.ordinal()],
                rejected);
    }

    Tally plus(Tally other) {
        List<ImportResult.Rejection> all = new ArrayList<>(rejected);
        all.addAll(other.rejected);
        return new Tally(
                documents + other.documents,
                created + other.created,
                updated + other.updated,
                unchanged + other.unchanged,
                all);
    }

    ImportRunSql.Step step(ImportRunSql.Stand from, String rejections) {
        return new ImportRunSql.Step(from, documents, created, updated, unchanged, rejected.size(), rejections);
    }
}
