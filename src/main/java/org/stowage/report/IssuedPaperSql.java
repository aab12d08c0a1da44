package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.Sql;

/** Every statement on issued papers but the one that clears them. */
@ApplicationScoped
class IssuedPaperSql {

    private static final String ROW = """
            select p.id, p.kind, p.document, p.revision, p.language, p.sha256, p.size,
                   coalesce(o.name, 'Stowage') as issued_by, p.issued_at
              from issued_paper p left join operator o on o.id = p.issued_by
             where p.warehouse_id = :warehouse
            """;

    private final Sql sql;

    IssuedPaperSql(Sql sql) {
        this.sql = sql;
    }

    Optional<IssuedPaper> find(long warehouseId, IssuedPapers.Subject of, String language) {
        return sql.statement(ROW + """
                           and p.kind = :kind and p.document = :document and p.revision = :revision and p.language = :language
                        """)
                .bind("warehouse", warehouseId)
                .bind("kind", of.kind())
                .bind("document", of.document())
                .bind("revision", of.revision())
                .bind("language", language)
                .optional(IssuedPaper.class);
    }

    /** Of two that issue it at once, the second leaves the first one's. */
    void insert(long warehouseId, IssuedPapers.Subject of, String language, String sha256, byte[] bytes, long actorId) {
        sql.statement("""
                        with p as (
                          insert into issued_paper (warehouse_id, kind, document, revision, language, sha256, size, issued_by)
                          values (:warehouse, :kind, :document, :revision, :language, :sha256, :size, :actor)
                          on conflict (warehouse_id, kind, document, revision, language) do nothing
                          returning warehouse_id, id)
                        insert into issued_paper_file (warehouse_id, paper_id, bytes) select warehouse_id, id, :bytes from p
                        """)
                .bind("warehouse", warehouseId)
                .bind("kind", of.kind())
                .bind("document", of.document())
                .bind("revision", of.revision())
                .bind("language", language)
                .bind("sha256", sha256)
                .bind("size", bytes.length)
                .bind("actor", actorId)
                .bind("bytes", bytes)
                .update();
    }

    byte[] bytes(long warehouseId, long paperId) {
        return sql.statement(
                        "select bytes from issued_paper_file where warehouse_id = :warehouse and paper_id = :paper")
                .bind("warehouse", warehouseId)
                .bind("paper", paperId)
                .one(byte[].class);
    }

    List<IssuedPaper> ofHash(long warehouseId, String sha256) {
        return sql.statement(ROW + " and p.sha256 = :sha256 order by p.id")
                .bind("warehouse", warehouseId)
                .bind("sha256", sha256)
                .list(IssuedPaper.class);
    }

    /** Newest first. @param document empty: of every document */
    List<IssuedPaper> page(long warehouseId, String document, long before, int limit) {
        return sql.statement(ROW + """
                           and (:document = '' or p.document = upper(:document)) and p.id < :before
                         order by p.id desc limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("document", document)
                .bind("before", before)
                .bind("limit", limit)
                .list(IssuedPaper.class);
    }
}
