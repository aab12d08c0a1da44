package org.stowage.freight;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;

/** Bills as such; their lines are in {@link LineSql}. */
@ApplicationScoped
class BillSql {

    private static final String COLUMNS = """
            select b.warehouse_id, b.id, b.bill_no, b.carrier_id, c.code as carrier, b.carrier_bill_no, b.file_name, b.state,
                   b.from_on as "from", b.to_on as "to", b.file_rows, b.bad_rows, b.read_at, b.checked_at, b.accepted_at,
                   b.unread_reason
              from freight_bill b join carrier c on c.id = b.carrier_id
            """;

    // a bill may span warehouses: who sees one of them sees the bill, with the lines of his own
    private static final String VISIBLE = """
            (b.warehouse_id = any(:visible)
             or exists (select from unnest(cast(:visible as bigint[])) as v (id)
                         join freight_bill_line l on l.warehouse_id = v.id and l.bill_id = b.id))
            """;

    private final Sql sql;

    BillSql(Sql sql) {
        this.sql = sql;
    }

    long insert(long warehouseId, String warehouse, long carrierId, NewBill bill, long actorId, LocalDate[] days) {
        return sql.statement("""
                        insert into freight_bill (warehouse_id, id, bill_no, carrier_id, carrier_bill_no, file_name, sha256,
                                                  from_on, to_on, file_rows, bad_rows, read_by)
                        select :warehouse, n.id, :code || '-B' || n.id, :carrier, :theirs, :file, :sha, :from, :to, :rows, :bad,
                               :actor
                          from (select nextval(pg_get_serial_sequence('freight_bill', 'id')) as id) n
                        returning id
                        """)
                .bind("warehouse", warehouseId)
                .bind("code", warehouse)
                .bind("carrier", carrierId)
                .bind("theirs", bill.carrierBillNo())
                .bind("file", bill.fileName())
                .bind("sha", bill.sha256())
                .bind("from", days[0])
                .bind("to", days[1])
                .bind("rows", bill.rows())
                .bind("bad", bill.badRows())
                .bind("actor", actorId)
                .one(Long.class);
    }

    Optional<FreightBill> byFile(long carrierId, byte[] sha256) {
        return sql.statement(COLUMNS + "where b.carrier_id = :carrier and b.sha256 = :sha")
                .bind("carrier", carrierId)
                .bind("sha", sha256)
                .optional(FreightBill.class);
    }

    Optional<FreightBill> find(String no, Collection<Long> visible) {
        return seen(COLUMNS + "where b.bill_no = :no and " + VISIBLE, visible)
                .bind("no", no.strip().toUpperCase(Locale.ROOT))
                .optional(FreightBill.class);
    }

    List<FreightBill> list(Collection<Long> visible, long before, int limit) {
        return seen(COLUMNS + "where b.id < :before and " + VISIBLE + " order by b.id desc limit :limit", visible)
                .bind("before", before)
                .bind("limit", limit)
                .list(FreightBill.class);
    }

    /** Bills of a carrier one after the other: of two at once neither would see what the other charges. */
    void oneAtATime(long carrierId) {
        sql.statement("select 1 from pg_advisory_xact_lock(hashtext('freight-bill'), cast(:carrier as int))")
                .bind("carrier", carrierId)
                .one(Integer.class);
    }

    /** @return false: somebody was faster */
    boolean checked(FreightBill bill, @Nullable String unreadReason, long actorId) {
        return sql.statement("""
                        update freight_bill set state = 'checked', checked_by = :actor, checked_at = now(),
                                                unread_reason = :reason
                         where warehouse_id = :warehouse and id = :id and state = 'read'
                        """)
                        .bind("reason", unreadReason)
                        .bind("actor", actorId)
                        .bind("warehouse", bill.warehouseId())
                        .bind("id", bill.id())
                        .update()
                == 1;
    }

    boolean accepted(FreightBill bill, long actorId) {
        return sql.statement("""
                        update freight_bill set state = 'accepted', accepted_by = :actor, accepted_at = now()
                         where warehouse_id = :warehouse and id = :id and state = 'checked'
                        """)
                        .bind("actor", actorId)
                        .bind("warehouse", bill.warehouseId())
                        .bind("id", bill.id())
                        .update()
                == 1;
    }

    /** With all that belongs to it. */
    void delete(FreightBill bill) {
        sql.statement("""
                        with differences as (delete from freight_bill_difference where bill_id = :id),
                        faults as (delete from freight_bill_fault where warehouse_id = :warehouse and bill_id = :id),
                        lines as (delete from freight_bill_line where bill_id = :id)
                        delete from freight_bill where warehouse_id = :warehouse and id = :id
                        """)
                .bind("warehouse", bill.warehouseId())
                .bind("id", bill.id())
                .update();
    }

    /** So that nobody checks it while differences are decided, and the other way round. @return its state */
    String lock(FreightBill bill) {
        return sql.statement("select state from freight_bill where warehouse_id = :warehouse and id = :id for update")
                .bind("warehouse", bill.warehouseId())
                .bind("id", bill.id())
                .one(String.class);
    }

    private SqlStatement seen(String text, Collection<Long> visible) {
        return sql.statement(text).bind("visible", visible);
    }
}
