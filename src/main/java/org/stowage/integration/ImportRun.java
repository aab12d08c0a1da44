package org.stowage.integration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/** One file on its way through, chunk by chunk. */
final class ImportRun {

    /** Documents in one transaction; fewer when they have many rows. */
    static final int CHUNK_DOCUMENTS = 500;

    private static final int CHUNK_ROWS = 4_000;

    private final Intake intake;
    private final ImportChunks chunks;
    private final Intake.Context context;
    private final Imports.Progress progress;

    private final List<ImportDocument> waiting = new ArrayList<>();
    private final Set<String> waitingKeys = new HashSet<>();
    private int waitingRows;
    private long place;
    private ImportRunSql.@Nullable Stand stand;
    private ImportRunSql.@Nullable Run run;
    private Tally tally = Tally.NOTHING;

    /** @param from null: a dry run */
    ImportRun(
            Intake intake,
            ImportChunks chunks,
            Intake.Context context,
            ImportRunSql.@Nullable Stand from,
            Imports.Progress told) {
        this.intake = intake;
        this.chunks = chunks;
        this.context = context;
        this.stand = from;
        this.place = from == null ? 0 : from.place();
        this.progress = told;
    }

    /** But those that an earlier run has already put in. */
    Tally apply(Documents documents) {
        long from = place;
        long[] passed = {0};
        documents.forEach(document -> {
            if (++passed[0] > from) {
                add(document);
            }
        });
        flush();
        return tally;
    }

    /** As it stands behind its last document; empty: there was nothing left to do. */
    Optional<ImportRunSql.Run> ended() {
        return Optional.ofNullable(run).filter(ImportRunSql.Run::isDone);
    }

    private void add(ImportDocument document) {
        boolean full = waiting.size() >= CHUNK_DOCUMENTS
                || waitingRows + document.rows().size() > CHUNK_ROWS
                || waitingKeys.contains(intake.subject(document));
        if (full) {
            flush();
        }
        waiting.add(document);
        waitingKeys.add(intake.subject(document));
        waitingRows += document.rows().size();
    }

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        apply(List.copyOf(waiting));
        waiting.clear();
        waitingKeys.clear();
        waitingRows = 0;
        progress.documents(place);
    }

    // what the house refuses is searched by halving, so that one bad document costs a few tries and not five hundred
    private void apply(List<ImportDocument> chunk) {
        try {
            done(chunks.apply(intake, chunk, context, stand));
        } catch (Problem refused) {
            if (refused.type() == KernelProblem.IN_FLIGHT || refused.type().status() >= 500) {
                throw refused;
            }
            search(chunk, refused);
        } catch (RuntimeException failure) {
            search(chunk, chunks.refusal(failure).orElseThrow(() -> failure));
        }
    }

    private void search(List<ImportDocument> chunk, Problem refused) {
        if (chunk.size() == 1) {
            done(chunks.reject(chunk.getFirst(), refused, context, stand));
        } else {
            apply(chunk.subList(0, chunk.size() / 2));
            apply(chunk.subList(chunk.size() / 2, chunk.size()));
        }
    }

    private void done(ImportChunks.Settled settled) {
        Tally chunk = settled.tally();
        tally = tally.plus(chunk);
        place += chunk.documents();
        run = settled.run();
        stand = stand == null ? null : stand.after(chunk.documents());
    }
}
