package org.stowage.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Whose a number is, by the registry of waybills that shipping keeps. */
@ApplicationScoped
class NumberSql {

    /** The way back of a parcel is not its way. */
    record Ours(String no, long warehouseId, long parcelId) {}

    /** A parcel that somebody names. */
    record Named(
            long parcelId,
            String parcelNo,
            @Nullable String carrier,
            @Nullable String waybillNo) {}

    private final Sql sql;

    NumberSql(Sql sql) {
        this.sql = sql;
    }

    List<Ours> ours(long carrierId, List<String> numbers) {
        return sql.statement("""
                        select no, warehouse_id, parcel_id from waybill
                         where carrier_id = :carrier and no = any(:numbers) and not way_back
                        """)
                .bind("carrier", carrierId)
                .bind("numbers", numbers)
                .list(Ours.class);
    }

    Optional<Named> parcel(long warehouseId, String parcelNo) {
        return sql.statement("""
                        select p.id as parcel_id, p.parcel_no, c.code as carrier, p.waybill_no
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
                        select p.id as parcel_id, p.parcel_no, c.code as carrier, w.no as waybill_no
                          from carrier c
                          join waybill w on w.carrier_id = c.id and w.no = :no and w.warehouse_id = :warehouse and not w.way_back
                          join parcel p on p.warehouse_id = w.warehouse_id and p.id = w.parcel_id
                         where upper(c.code) = upper(:carrier)
                        """)
                .bind("warehouse", warehouseId)
                .bind("carrier", carrier)
                .bind("no", no)
                .optional(Named.class);
    }
}
