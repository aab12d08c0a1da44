package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Outbox;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;

/** The document: its head, its states, what happened to it. */
@ApplicationScoped
class TransferSql {

    /** A transfer's head. */
    record Row(
            long id,
            long warehouseId,
            String warehouse,
            String transferNo,
            long toWarehouseId,
            String toWarehouse,
            String status,
            @Nullable String why,
            @Nullable String asker,
            Instant askedAt,
            @Nullable String approver,
            @Nullable Instant approvedAt,
            @Nullable Instant shippedAt,
            @Nullable Instant endedAt,
            long askedBy,
            boolean direct,
            @Nullable String directLocation) {

        TransferState state() {
            return TransferState.read(status);
        }

        /** Where its goods are expected: the destination, or the source when it comes back, and when it has come back. */
        long atWarehouseId() {
            boolean cameBack = state() == TransferState.CANCELLED && shippedAt != null;
            return cameBack || state() == TransferState.COMING_BACK ? warehouseId : toWarehouseId;
        }
    }

    record Happened(String act, String detail, @Nullable String actor, Instant at) {}

    private static final String ROW = """
            select t.id, t.warehouse_id, f.code as warehouse, t.transfer_no, t.to_warehouse_id, d.code as to_warehouse,
                   t.status, t.why, p.login as asker, t.asked_at, q.login as approver, t.approved_at, t.shipped_at, t.ended_at,
                   t.asked_by, t.direct, t.direct_location
              from transfer t
              join warehouse f on f.id = t.warehouse_id
              join warehouse d on d.id = t.to_warehouse_id
              left join operator p on p.id = t.asked_by
              left join operator q on q.id = t.approved_by
            """;

    private static final String OWNERS = """
             and (:anyOwner or not exists (
               select from transfer_line l where l.warehouse_id = t.warehouse_id and l.transfer_id = t.id
                  and l.owner_id <> all(cast(:owners as bigint[]))))
            """;

    private final Sql sql;

    TransferSql(Sql sql) {
        this.sql = sql;
    }

    /** @return its id; its number is {@code W1-T<id>} */
    long insert(long fromId, String prefix, long toId, NewTransfer asked, long actorId) {
        return sql.statement("""
                        insert into transfer (warehouse_id, id, transfer_no, to_warehouse_id, why, asked_by, direct,
                                              direct_location)
                        select :warehouse, n.id, :prefix || n.id, :to, :why, :actor, :direct, :location
                          from (select nextval(pg_get_serial_sequence('transfer', 'id')) as id) n
                        returning id
                        """)
                .bind("warehouse", fromId)
                .bind("prefix", prefix)
                .bind("to", toId)
                .bind("why", asked.why())
                .bind("direct", asked.isDirect())
                .bind("location", asked.location())
                .bind("actor", actorId)
                .one(Long.class);
    }

    /** By the number, which names the source. @param owners null: of everybody; else transfers of their goods only */
    Optional<Row> find(long fromId, @Nullable Collection<Long> owners, String no) {
        return owned(
                        sql.statement(
                                ROW + " where t.warehouse_id = :warehouse and t.transfer_no = upper(:no)" + OWNERS),
                        owners)
                .bind("warehouse", fromId)
                .bind("no", no)
                .optional(Row.class);
    }

    /** Nobody else acts on it until the transaction ends. */
    void lock(long fromId, String no) {
        sql.statement("""
                        select id from transfer where warehouse_id = :warehouse and transfer_no = upper(:no) for update
                        """).bind("warehouse", fromId).bind("no", no).list(Long.class);
    }

    /**
     * Goods are booked in both houses within one act: two that send each other the same wait here, in one order, instead of
     * holding what the other needs.
     */
    void lockPair(long fromId, long toId) {
        sql.statement("select pg_advisory_xact_lock(hashtextextended('transfer ' || :less || ' ' || :more, 0)) is null")
                .bind("less", String.valueOf(Math.min(fromId, toId)))
                .bind("more", String.valueOf(Math.max(fromId, toId)))
                .list(Boolean.class);
    }

    /** Newest first, both those that leave the warehouse and those that come to it. */
    List<Row> page(
            long warehouseId, @Nullable Collection<Long> owners, @Nullable String status, Before before, int limit) {
        return owned(sql.statement(ROW + """
                                 where (t.warehouse_id = :warehouse or t.to_warehouse_id = :warehouse)
                                   and (cast(:status as text) is null or t.status = :status)
                                   and (t.asked_at, t.transfer_no) < (:before, :no)
                                """ + OWNERS + " order by t.asked_at desc, t.transfer_no desc limit :limit"), owners)
                .bind("warehouse", warehouseId)
                .bind("status", status)
                .bind("before", before.askedAt())
                .bind("no", before.transferNo())
                .bind("limit", limit)
                .list(Row.class);
    }

    private static SqlStatement owned(SqlStatement statement, @Nullable Collection<Long> owners) {
        return statement.bind("anyOwner", owners == null).bind("owners", owners == null ? List.of() : owners);
    }

    void status(long fromId, long id, TransferState state) {
        sql.statement("""
                        update transfer set status = :status,
                               released_at = case when :status = 'released' then coalesce(released_at, now()) else released_at end,
                               ended_at = case when :status in ('closed', 'cancelled') then now() end
                         where warehouse_id = :warehouse and id = :id
                        """)
                .bind("warehouse", fromId)
                .bind("id", id)
                .bind("status", state.code())
                .update();
    }

    void approved(long fromId, long id, long actorId) {
        sql.statement("""
                        update transfer set status = 'approved', approved_by = :actor, approved_at = now()
                         where warehouse_id = :warehouse and id = :id
                        """)
                .bind("warehouse", fromId)
                .bind("id", id)
                .bind("actor", actorId)
                .update();
    }

    void shipped(long fromId, long id, long actorId) {
        sql.statement("""
                        update transfer set status = 'in-transit', shipped_by = :actor, shipped_at = now()
                         where warehouse_id = :warehouse and id = :id
                        """)
                .bind("warehouse", fromId)
                .bind("id", id)
                .bind("actor", actorId)
                .update();
    }

    /** In its history, and to those who listen at the source and at the destination. */
    void tell(Row row, String act, String detail, long actorId) {
        sql.statement("""
                        with happened as (
                          insert into transfer_event (warehouse_id, transfer_id, act, detail, actor_id)
                          values (:from, :id, :act, :detail, :actor))
                        %s
                        select s.warehouse_id, 'transfer.' || :act, :no,
                               jsonb_build_object('transferNo', :no, 'from', :fromCode, 'to', :toCode, 'side', s.side,
                                                  'act', :act, 'detail', :detail)
                          from (values (:from, 'source'), (:to, 'destination')) as s (warehouse_id, side)
                        """.formatted(Outbox.INSERT))
                .bind("from", row.warehouseId())
                .bind("to", row.toWarehouseId())
                .bind("id", row.id())
                .bind("no", row.transferNo())
                .bind("fromCode", row.warehouse())
                .bind("toCode", row.toWarehouse())
                .bind("act", act)
                .bind("detail", detail)
                .bind("actor", actorId)
                .update();
    }

    List<Happened> history(long fromId, long id) {
        return sql.statement("""
                        select e.act, e.detail, p.login as actor, e.at from transfer_event e
                          left join operator p on p.id = e.actor_id
                         where e.warehouse_id = :warehouse and e.transfer_id = :id order by e.id
                        """).bind("warehouse", fromId).bind("id", id).list(Happened.class);
    }
}
