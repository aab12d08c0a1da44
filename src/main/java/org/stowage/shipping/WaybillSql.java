package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.stowage.kernel.Sql;

/** Every statement on waybill: the registry of numbers that were ever given. */
@ApplicationScoped
class WaybillSql {

    private final Sql sql;

    WaybillSql(Sql sql) {
        this.sql = sql;
    }

    /** @return false when this number was given to somebody before */
    boolean hold(long warehouseId, long parcelId, long carrierId, String no, UUID request) {
        return sql.statement("""
                        insert into waybill (carrier_id, no, warehouse_id, parcel_id, state, request_id)
                        values (:carrier, :no, :warehouse, :parcel, 'held', :request)
                        on conflict (carrier_id, no) do nothing
                        """)
                        .bind("carrier", carrierId)
                        .bind("no", no)
                        .bind("warehouse", warehouseId)
                        .bind("parcel", parcelId)
                        .bind("request", request)
                        .update()
                == 1;
    }

    void use(long warehouseId, long parcelId) {
        sql.statement("""
                        update waybill set state = 'used', changed_at = now()
                         where warehouse_id = :warehouse and parcel_id = :parcel and state = 'held'
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .update();
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
