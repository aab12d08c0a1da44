package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.carrier.WaybillMoment;
import org.stowage.kernel.Sql;

/** When a parcel's carrier is asked: as its wave says, else as the carrier is set. */
@ApplicationScoped
class WaybillMomentSql {

    private final Sql sql;

    WaybillMomentSql(Sql sql) {
        this.sql = sql;
    }

    WaybillMoment of(long warehouseId, long orderId, long carrierId) {
        return sql.statement("""
                        select coalesce(w.waybill_moment, c.settings ->> 'waybillMoment', 'weighed') as moment
                          from outbound_order o
                          join carrier c on c.id = :carrier
                          left join wave w on w.warehouse_id = o.warehouse_id and w.id = o.wave_id
                         where o.warehouse_id = :warehouse and o.id = :order
                        """)
                .bind("carrier", carrierId)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .one(WaybillMoment.class);
    }
}
