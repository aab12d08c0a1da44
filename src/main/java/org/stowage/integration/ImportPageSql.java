package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Runs as the office reads them. */
@ApplicationScoped
class ImportPageSql {

    /** @param operator who sent the file @param rejections how many rows did not go in */
    record Row(
            UUID id,
            String kind,
            @Nullable String mapping,
            String key,
            String state,
            long rows,
            long created,
            long updated,
            long unchanged,
            long rejected,
            String operator,
            Instant startedAt,
            @Nullable Instant finishedAt) {

        public long settled() {
            return created + updated + unchanged + rejected;
        }

        public boolean running() {
            return state.equals("running");
        }
    }

    private static final String RUNS = """
            select r.id, r.kind, r.mapping, r.key, r.state, r.rows, r.created, r.updated, r.unchanged, r.rejected,
                   coalesce(p.name, 'Stowage') as operator, r.started_at, r.finished_at
              from import_run r left join operator p on p.id = r.operator_id
             where (cast(:operator as bigint) is null or r.operator_id = :operator)
            """;

    private final Sql sql;

    ImportPageSql(Sql sql) {
        this.sql = sql;
    }

    /** Newest first. @param operatorId null: everybody's @param before instant of the last one of the page before */
    List<Row> page(@Nullable Long operatorId, Instant before, int limit) {
        return sql.statement(RUNS + " and r.started_at < :before order by r.started_at desc, r.id limit :limit")
                .bind("operator", operatorId)
                .bind("before", before)
                .bind("limit", limit)
                .list(Row.class);
    }

    Optional<Row> find(@Nullable Long operatorId, UUID id) {
        return sql.statement(RUNS + " and r.id = :id")
                .bind("operator", operatorId)
                .bind("id", id)
                .optional(Row.class);
    }

    Optional<Row> byKey(long operatorId, String key) {
        return sql.statement(RUNS + " and r.key = :key")
                .bind("operator", operatorId)
                .bind("key", key)
                .optional(Row.class);
    }

    /** JSON array as {@link ImportResult.Rejection}. */
    String rejections(UUID id) {
        return sql.statement("select rejections::text from import_run where id = :id")
                .bind("id", id)
                .one(String.class);
    }
}
