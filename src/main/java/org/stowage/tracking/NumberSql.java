package org.stowage.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/**
 * Whose a number is, by the registry of waybills that shipping keeps and its numbers of further boxes. One that was given back
 * is nobody's any more, whatever its carrier says of it.
 */
@ApplicationScoped
class NumberSql {

    /** The numbers that parcels go under now, one for each box; the way back of a parcel is not its way. */
    static final String PRESENT = """
            present as (
              select p.id as parcel_id, p.waybill_no as no from parcel p
               where p.warehouse_id = :warehouse and p.id = any(:parcels) and p.waybill_no is not null
              union
              select b.parcel_id, b.no from parcel_piece b
               where b.warehouse_id = :warehouse and b.parcel_id = any(:parcels))
            """;

    /** Of one carrier, live ones only. */
    private static final String LIVE = """
            live as (
              select w.no, w.warehouse_id, w.parcel_id, w.carrier_id from waybill w
               where w.carrier_id = :carrier and w.no = any(:numbers) and not w.way_back and w.state in ('held', 'used')
              union
              select b.no, b.warehouse_id, b.parcel_id, :carrier from parcel_piece b where b.no = any(:numbers))
            """;

    record Ours(String no, long warehouseId, long parcelId) {}

    /** A parcel that somebody names. @param left its carrier has it */
    record Named(
            long parcelId,
            String parcelNo,
            @Nullable String carrier,
            @Nullable String waybillNo,
            boolean left) {}

    private final Sql sql;

    NumberSql(Sql sql) {
        this.sql = sql;
    }

    List<Ours> ours(long carrierId, List<String> numbers) {
        return sql.statement("""
                        with %s
                        select l.no, l.warehouse_id, l.parcel_id from live l
                          join parcel p on p.warehouse_id = l.warehouse_id and p.id = l.parcel_id and p.carrier_id = l.carrier_id
                         order by l.parcel_id
                        """.formatted(LIVE))
                .bind("carrier", carrierId)
                .bind("numbers", numbers)
                .list(Ours.class);
    }

    Optional<Named> parcel(long warehouseId, String parcelNo) {
        return sql.statement("""
                        select p.id as parcel_id, p.parcel_no, c.code as carrier, p.waybill_no, p.status = 'handed-over' as left
                          from parcel p left join carrier c on c.id = p.carrier_id
                         where p.warehouse_id = :warehouse and p.parcel_no = :no
                        """)
                .bind("warehouse", warehouseId)
                .bind("no", parcelNo)
                .optional(Named.class);
    }

    /** By a number of a carrier, in this warehouse only. */
    Optional<Named> waybill(long warehouseId, String carrier, String no) {
        return sql.statement("""
                        select p.id as parcel_id, p.parcel_no, c.code as carrier, n.no as waybill_no,
                               p.status = 'handed-over' as left
                          from carrier c
                          join lateral (
                            select w.parcel_id, w.no from waybill w
                             where w.carrier_id = c.id and w.no = :no and w.warehouse_id = :warehouse and not w.way_back
                               and w.state in ('held', 'used')
                            union
                            select b.parcel_id, b.no from parcel_piece b
                             where b.warehouse_id = :warehouse and upper(b.no) = upper(:no) and b.no = :no) n on true
                          join parcel p on p.warehouse_id = :warehouse and p.id = n.parcel_id and p.carrier_id = c.id
                         where upper(c.code) = upper(:carrier)
                         order by p.id desc limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("carrier", carrier)
                .bind("no", no)
                .optional(Named.class);
    }
}
