package org.stowage.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.kernel.SqlFailure;
import org.stowage.kernel.Walls;

/** One chunk of documents: they go in, and the run's place moves on, in one transaction. */
@ApplicationScoped
class ImportChunks {

    /** What became of a chunk. @param run as it stands behind it; null: a dry run */
    record Settled(Tally tally, ImportRunSql.@Nullable Run run) {}

    private final ImportRunSql runs;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transaction;
    private final Walls walls;

    ImportChunks(ImportRunSql runs, ObjectMapper json, TransactionSynchronizationRegistry transaction, Walls walls) {
        this.runs = runs;
        this.json = json;
        this.transaction = transaction;
        this.walls = walls;
    }

    /** A "no" of the database that would come at every resume as well. @return empty: it may pass another time */
    Optional<Problem> refusal(RuntimeException thrown) {
        SqlFailure failure = Walls.failure(thrown);
        return walls.refusal(thrown)
                .or(() -> Optional.ofNullable(failure)
                        .filter(SqlFailure::isOfTheRows)
                        .map(f -> Problem.of(KernelProblem.BREAKS_RULE, f.constraint())));
    }

    /** @param from null: nothing stays, and no place is kept (a dry run) */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Retrying
    Settled apply(
            Intake intake, List<ImportDocument> chunk, Intake.Context context, ImportRunSql.@Nullable Stand from) {
        chunk.forEach(document -> document.rows().forEach(ImportRow::beforeNextTry));
        chunk.stream().filter(ImportDocument::faulty).forEach(ImportDocument::rejectWhole);
        List<ImportDocument> good =
                chunk.stream().filter(d -> !d.live().isEmpty() && !d.faulty()).toList();
        if (!good.isEmpty()) {
            intake.apply(good, context);
            good.stream().filter(ImportDocument::faulty).forEach(ImportDocument::rejectWhole);
        }
        return settle(chunk, context, from);
    }

    /** The house refused this one document: it is noted, with what it was refused for. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Retrying
    Settled reject(ImportDocument document, Problem why, Intake.Context context, ImportRunSql.@Nullable Stand from) {
        document.rows().forEach(ImportRow::beforeNextTry);
        document.reject(why);
        return settle(List.of(document), context, from);
    }

    private Settled settle(List<ImportDocument> chunk, Intake.Context context, ImportRunSql.@Nullable Stand from) {
        Tally tally = Tally.of(chunk, context.actor().language());
        if (from == null) {
            transaction.setRollbackOnly();
            return new Settled(tally, null);
        }
        ImportRunSql.Run run = runs.advance(tally.step(from, write(tally.rejected())))
                .orElseThrow(() -> Problem.of(KernelProblem.IN_FLIGHT));
        return new Settled(tally, run);
    }

    private String write(List<ImportResult.Rejection> rejections) {
        try {
            return json.writeValueAsString(rejections);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
