package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Runs and how far each has come. */
@ApplicationScoped
class ImportRunSql {

    /**
     * @param place documents already applied
     * @param rejections JSON array
     */
    record Run(
            UUID id,
            String kind,
            @Nullable String mapping,
            byte[] sha256,
            String state,
            long place,
            long rows,
            long created,
            long updated,
            long unchanged,
            long rejected,
            String rejections) {

        boolean isDone() {
            return state.equals("done");
        }
    }

    /** Where a run stands. @param place documents already applied @param whole documents of its file */
    record Stand(UUID run, long place, long whole) {
        Stand after(long documents) {
            return new Stand(run, place + documents, whole);
        }
    }

    /** What one chunk adds. @param rejections JSON array */
    record Step(
            Stand from, long documents, long created, long updated, long unchanged, long rejected, String rejections) {}

    private static final String FIGURES = """
            id, kind, mapping, sha256, state, place, rows, created, updated, unchanged, rejected,
            """;

    private final Sql sql;

    ImportRunSql(Sql sql) {
        this.sql = sql;
    }

    /** @return empty where the key is known */
    Optional<Run> begin(UUID id, ImportRequest request, byte[] sha256, long rows) {
        return sql.statement("""
                        insert into import_run (id, operator_id, kind, mapping, key, sha256, rows)
                        values (:id, :operator, :kind, :mapping, :key, :sha256, :rows)
                        on conflict on constraint import_run_key_unique do nothing
                        returning %s rejections::text as rejections
                        """.formatted(FIGURES))
                .bind("id", id)
                .bind("operator", request.actor().operatorId())
                .bind("kind", request.kind())
                .bind("mapping", request.mapping())
                .bind("key", request.key())
                .bind("sha256", sha256)
                .bind("rows", rows)
                .optional(Run.class);
    }

    Optional<Run> find(long operatorId, String key) {
        return sql.statement("""
                        select %s rejections::text as rejections
                          from import_run where operator_id = :operator and key = :key
                        """.formatted(FIGURES))
                .bind("operator", operatorId)
                .bind("key", key)
                .optional(Run.class);
    }

    /**
     * With its last document a run is done.
     *
     * @return as it stands now, its rejections only when it is done; empty where somebody else has moved the same run on
     *     meanwhile
     */
    Optional<Run> advance(Step step) {
        return sql.statement("""
                        update import_run
                           set place = place + :documents, created = created + :created, updated = updated + :updated,
                               unchanged = unchanged + :unchanged, rejected = rejected + :rejected,
                               rejections = rejections || cast(:rejections as jsonb),
                               state = case when place + :documents = :whole then 'done' else state end,
                               finished_at = case when place + :documents = :whole then now() end
                         where id = :id and place = :place and state = 'running'
                        returning %s case when state = 'done' then rejections::text else '[]' end as rejections
                        """.formatted(FIGURES))
                .bind("documents", step.documents())
                .bind("created", step.created())
                .bind("updated", step.updated())
                .bind("unchanged", step.unchanged())
                .bind("rejected", step.rejected())
                .bind("rejections", step.rejections())
                .bind("whole", step.from().whole())
                .bind("id", step.from().run())
                .bind("place", step.from().place())
                .optional(Run.class);
    }

    /** A run of which no document is left. */
    Run finish(UUID id) {
        return sql.statement("""
                        update import_run set state = 'done', finished_at = coalesce(finished_at, now()) where id = :id
                        returning %s rejections::text as rejections
                        """.formatted(FIGURES)).bind("id", id).one(Run.class);
    }
}
