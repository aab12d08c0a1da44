package org.stowage.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.Retained;
import org.stowage.kernel.Sql;

/** What goes with claims. Bytes are gone three years after their claim was over: so long a carrier may be sued. */
@ApplicationScoped
class DocumentSql implements Retained {

    private static final Duration AGE = Duration.ofDays(3 * 365);

    record Content(String name, String media, byte[] bytes) {}

    record Heap(long documents, long bytes) {}

    private final Sql sql;

    DocumentSql(Sql sql) {
        this.sql = sql;
    }

    Heap heap(Claim claim) {
        return sql.statement("""
                        select count(*) as documents, cast(coalesce(sum(size), 0) as bigint) as bytes from claim_document
                         where warehouse_id = :warehouse and claim_id = :claim
                        """)
                .bind("warehouse", claim.warehouseId())
                .bind("claim", claim.id())
                .one(Heap.class);
    }

    long insert(Claim claim, String name, String media, byte[] bytes, long actorId) {
        return sql.statement("""
                        with document as (
                          insert into claim_document (warehouse_id, claim_id, name, media, size, sha256, added_by)
                          values (:warehouse, :claim, :name, :media, length(:bytes), sha256(:bytes), :actor) returning id),
                        file as (
                          insert into claim_file (warehouse_id, document_id, bytes)
                          select :warehouse, id, :bytes from document)
                        select id from document
                        """)
                .bind("warehouse", claim.warehouseId())
                .bind("claim", claim.id())
                .bind("name", name)
                .bind("media", media)
                .bind("bytes", bytes)
                .bind("actor", actorId)
                .one(Long.class);
    }

    boolean holds(Claim claim, byte[] bytes) {
        return sql.statement("""
                        select exists (select from claim_document
                                        where warehouse_id = :warehouse and claim_id = :claim and sha256 = sha256(:bytes))
                        """)
                .bind("warehouse", claim.warehouseId())
                .bind("claim", claim.id())
                .bind("bytes", bytes)
                .one(Boolean.class);
    }

    List<ClaimDocument> of(Claim claim) {
        return sql.statement("""
                        select id, name, media, size, added_at from claim_document
                         where warehouse_id = :warehouse and claim_id = :claim order by id
                        """)
                .bind("warehouse", claim.warehouseId())
                .bind("claim", claim.id())
                .list(ClaimDocument.class);
    }

    Optional<Content> content(Claim claim, long id) {
        return sql.statement("""
                        select d.name, d.media, f.bytes from claim_document d
                          join claim_file f on f.warehouse_id = d.warehouse_id and f.document_id = d.id
                         where d.warehouse_id = :warehouse and d.claim_id = :claim and d.id = :id
                        """)
                .bind("warehouse", claim.warehouseId())
                .bind("claim", claim.id())
                .bind("id", id)
                .optional(Content.class);
    }

    @Override
    public String table() {
        return "claim_file";
    }

    @Override
    public Duration age() {
        return AGE;
    }

    @Override
    public int deleteOld(int limit) {
        return sql.statement("""
                        delete from claim_file where (warehouse_id, document_id) in (
                          select d.warehouse_id, d.id from claim c
                            join claim_document d on d.warehouse_id = c.warehouse_id and d.claim_id = c.id
                            join claim_file f on f.warehouse_id = d.warehouse_id and f.document_id = d.id
                           where c.settled_at < now() - make_interval(days => :days) limit :limit)
                        """)
                .bind("days", (int) AGE.toDays())
                .bind("limit", limit)
                .update();
    }
}
