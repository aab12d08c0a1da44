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

    /** What one chunk adds. @param rejections JSON array */
    record Step(
            UUID run,
            long place,
            long documents,
            long created,
            long updated,
            long unchanged,
            long rejected,
            String rejections) {}

    private final Sql sql;

    ImportRunSql(Sql sql) {
        this.sql = sql;
    }

    /** @return false where the key is known */
    boolean begin(UUID id, ImportRequest request, byte[] sha256, long rows) {
        return sql.statement("""
                        insert into import_run (id, operator_id, kind, mapping, key, sha256, rows)
                        values (:id, :operator, :kind, :mapping, :key, :sha256, :rows)
                        on conflict on constraint import_run_key_unique do nothing
                        """)
                        .bind("id", id)
                        .bind("operator", request.actor().operatorId())
                        .bind("kind", request.kind())
                        .bind("mapping", request.mapping())
                        .bind("key", request.key())
                        .bind("sha256", sha256)
                        .bind("rows", rows)
                        .update()
                == 1;
    }

    Optional<Run> find(long operatorId, String key) {
        return sql.statement("""
                        select id, kind, mapping, sha256, state, place, rows, created, updated, unchanged, rejected,
                               rejections::text as rejections
                          from import_run where operator_id = :operator and key = :key
                        """).bind("operator", operatorId).bind("key", key).optional(Run.class);
    }

    /** @return false where somebody else has moved the same run on meanwhile */
    boolean advance(Step step) {
        return sql.statement("""
                        update import_run
                           set place = place + :documents, created = created + :created, updated = updated + :updated,
                               unchanged = unchanged + :unchanged, rejected = rejected + :rejected,
                               rejections = rejections || cast(:rejections as jsonb)
                         where id = :id and place = :place and state = 'running'
                        """)
                        .bind("documents", step.documents())
                        .bind("created", step.created())
                        .bind("updated", step.updated())
                        .bind("unchanged", step.unchanged())
                        .bind("rejected", step.rejected())
                        .bind("rejections", step.rejections())
                        .bind("id", step.run())
                        .bind("place", step.place())
                        .update()
                == 1;
    }

    void finish(UUID id) {
        sql.statement("update import_run set state = 'done', finished_at = now() where id = :id")
                .bind("id", id)
                .update();
    }
}
