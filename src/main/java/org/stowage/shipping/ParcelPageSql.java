package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Parcels as their pages show them. */
@ApplicationScoped
class ParcelPageSql {

    record Row(
            long id,
            String parcelNo,
            String orderNo,
            String status,
            @Nullable String carrier,
            @Nullable String waybillNo,
            @Nullable Long grams,
            Instant createdAt,
            @Nullable String packer,
            @Nullable String manifestNo,
            @Nullable String print) {}

    /** Parcels that are still in the house, by what the chips filter. */
    record Tally(String status, @Nullable String carrier, boolean parked, long parcels) {}

    /** A printing of the parcel's label. */
    record Print(
            long id,
            String status,
            int copy,
            @Nullable String reason,
            @Nullable String problem,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable Instant confirmedAt,
            @Nullable String by,
            @Nullable String cancelledBy,
            @Nullable String cancelReason) {}

    /** One that is planned and still empty waits for its goods, not for somebody to go on. */
    private static final String BEGUN = """
            not (%s.planned and %s.status = 'open' and not exists (
                   select from parcel_line l where l.warehouse_id = %s.warehouse_id and l.parcel_id = %s.id))""";

    private final Sql sql;

    ParcelPageSql(Sql sql) {
        this.sql = sql;
    }

    List<Row> list(long warehouseId, ParcelQuery asked, int limit) {
        return sql.statement("""
                        select p.id, p.parcel_no, o.order_no, p.status, c.code as carrier, p.waybill_no, p.grams, p.created_at,
                               b.name as packer, m.manifest_no, j.status as print
                          from (
                            select * from parcel
                             where warehouse_id = :warehouse and id < :before
                               and (cast(:status as text) is null or status = :status)
                               and (not :parked or (status in ('open', 'weighed', 'labelled') and packed_by = 0 and %s))
                               and (not :printing or 'P-' || parcel_no in (
                                     select document from print_job
                                      where warehouse_id = :warehouse and status in ('unknown', 'failed')))
                               and (cast(:carrier as text) is null or carrier_id = (
                                     select id from carrier where upper(code) = upper(cast(:carrier as text))))
                               and (cast(:q as text) is null or parcel_no = upper(cast(:q as text))
                                    or upper(waybill_no) = upper(cast(:q as text)))
                             order by id desc limit :limit) p
                          join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
                          left join carrier c on c.id = p.carrier_id
                          left join operator b on b.id = p.packed_by
                          left join manifest_parcel mp on mp.warehouse_id = p.warehouse_id and mp.parcel_id = p.id
                          left join manifest m on m.warehouse_id = mp.warehouse_id and m.id = mp.manifest_id
                          left join lateral (
                            select status from print_job
                             where warehouse_id = p.warehouse_id and document = 'P-' || p.parcel_no
                             order by id desc limit 1) j on true
                         order by p.id desc
                        """.formatted(BEGUN.formatted("parcel", "parcel", "parcel", "parcel")))
                .bind("warehouse", warehouseId)
                .bind("before", asked.before() == null ? Long.MAX_VALUE : asked.before())
                .bind("status", asked.plainStatus())
                .bind("parked", asked.isFor(ParcelQuery.PARKED))
                .bind("printing", asked.isFor(ParcelQuery.PRINTING))
                .bind("carrier", asked.carrier())
                .bind("q", asked.q())
                .bind("limit", limit)
                .list(Row.class);
    }

    /** What has left the house is not counted: that stays quick however many years lie behind. */
    List<Tally> inHouse(long warehouseId) {
        return sql.statement("""
                        select p.status, c.code as carrier,
                               p.packed_by = 0 and p.status in ('open', 'weighed', 'labelled') and %s as parked, count(*) as parcels
                          from parcel p left join carrier c on c.id = p.carrier_id
                         where p.warehouse_id = :warehouse and p.status not in ('handed-over', 'cancelled')
                         group by 1, 2, 3
                        """.formatted(BEGUN.formatted("p", "p", "p", "p")))
                .bind("warehouse", warehouseId)
                .list(Tally.class);
    }

    List<Print> prints(long warehouseId, String document) {
        return sql.statement("""
                        select j.id, j.status, j.copy, j.reason, j.problem, j.created_at, j.sent_at, j.confirmed_at, o.name as by,
                               c.name as cancelled_by, j.cancel_reason
                          from print_job j left join operator o on o.id = j.requested_by
                          left join operator c on c.id = j.cancelled_by
                         where j.warehouse_id = :warehouse and j.document = :document
                         order by j.id desc limit 20
                        """)
                .bind("warehouse", warehouseId)
                .bind("document", document)
                .list(Print.class);
    }

    boolean any(long warehouseId) {
        return sql.statement("select exists (select from parcel where warehouse_id = :warehouse)")
                .bind("warehouse", warehouseId)
                .one(Boolean.class);
    }
}
