package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Sql;

/** The waybills of a wave, as far as they were asked for before packing. */
@ApplicationScoped
class WaveWaybillSql {

    private final Sql sql;

    WaveWaybillSql(Sql sql) {
        this.sql = sql;
    }

    /** Of each order its youngest parcel. */
    List<WaveWaybill> list(long warehouseId, long waveId) {
        return sql.statement("""
                        select o.order_no as "order", o.status, p.parcel_no as parcel, c.code as carrier,
                               coalesce(p.waybill_state, 'none') as state, p.waybill_no,
                               coalesce(p.label_no = p.waybill_no, false) as label, coalesce(r.problem, q.problem) as problem
                          from outbound_order o
                          left join lateral (
                            select * from parcel x where x.warehouse_id = o.warehouse_id and x.order_id = o.id
                             order by x.status = 'cancelled', x.id desc limit 1) p on true
                          left join carrier c on c.id = p.carrier_id
                          left join lateral (
                            select coalesce(y.problem, y.problem_code) as problem from waybill_request y
                             where y.warehouse_id = p.warehouse_id and y.parcel_id = p.id and not y.way_back
                             order by y.created_at desc limit 1) r on true
                          left join planned_order q on q.warehouse_id = o.warehouse_id and q.order_id = o.id
                         where o.warehouse_id = :warehouse and o.wave_id = :wave
                         order by o.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("wave", waveId)
                .list(WaveWaybill.class);
    }
}
