package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.stowage.kernel.Sql;

/** The registry of numbers that were ever given, and who has which. */
@ApplicationScoped
class WaybillSql {

    private final Sql sql;

    WaybillSql(Sql sql) {
        this.sql = sql;
    }

    /** The parcel has its weight and its number. Empty: this number was given to somebody before. */
    Optional<Parcel> hold(long warehouseId, long parcelId, long carrierId, String no, Weighing weighing) {
        return sql.statement("""
                        with held as (
                          insert into waybill (carrier_id, no, warehouse_id, parcel_id, state, request_id)
                          values (:carrier, :no, :warehouse, :parcel, 'held', :request)
                          on conflict (carrier_id, no) do nothing
                          returning carrier_id as chosen, no, request_id as request)
                        update parcel set box = coalesce(:box, box), grams = cast(:grams as bigint),
                               expected_grams = cast(:expected as bigint), carrier_id = h.chosen, waybill_state = 'held',
                               waybill_no = h.no, waybill_request_id = h.request,
                               status = case when status in ('open', 'weighed') then 'labelled' else status end
                          from held h
                         where warehouse_id = :warehouse and id = :parcel
                        returning
                        """ + ParcelSql.ROW)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .bind("carrier", carrierId)
                .bind("no", no)
                .bind("request", UUID.randomUUID())
                .bind("box", weighing.box())
                .bind("grams", weighing.grams())
                .bind("expected", weighing.expected())
                .optional(Parcel.class);
    }

    /** A number range is ours: nobody has to agree, so it is void at once. */
    void giveUp(long warehouseId, long parcelId) {
        sql.statement("""
                        update waybill set state = 'void', changed_at = now()
                         where warehouse_id = :warehouse and parcel_id = :parcel and state in ('held', 'used')
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .update();
    }
}
