package org.stowage.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.stowage.kernel.Sql;

/** Parcels that are packed and still here, through the index of closed ones and the open manifests. */
@ApplicationScoped
class AlarmSql {

    record Row(String parcelNo, String orderNo, String carrier, String status, Instant closedAt) {}

    private final Sql sql;

    AlarmSql(Sql sql) {
        this.sql = sql;
    }

    /** Of each carrier what was closed before its moment; parcels of stopped orders are to stay. Oldest first. */
    List<Row> before(long warehouseId, List<String> carriers, List<Instant> moments, int limit) {
        return sql.statement("""
                        with due as (
                          select c.id, c.code, u.moment from unnest(:carriers, :moments) as u (code, moment)
                            join carrier c on c.code = u.code),
                        here as (
                          select d.code, p.parcel_no, p.order_id, p.status, p.closed_at
                            from due d
                            join parcel_at_door p on p.warehouse_id = :warehouse and p.carrier_id = d.id
                             and p.closed_at < d.moment
                          union all
                          select d.code, p.parcel_no, p.order_id, p.status, p.closed_at
                            from due d
                            join manifest m on m.warehouse_id = :warehouse and m.carrier_id = d.id and m.status = 'open'
                            join manifest_parcel x on x.warehouse_id = m.warehouse_id and x.manifest_id = m.id
                            join parcel p on p.warehouse_id = x.warehouse_id and p.id = x.parcel_id
                             and p.closed_at < d.moment)
                        select h.parcel_no, o.order_no, h.code as carrier, h.status, h.closed_at
                          from here h
                          join outbound_order o on o.warehouse_id = :warehouse and o.id = h.order_id
                         where not exists (select from order_stop s where s.warehouse_id = :warehouse
                                              and s.order_id = h.order_id and s.lifted_at is null)
                         order by h.closed_at, h.parcel_no limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("carriers", carriers)
                .bind("moments", moments)
                .bind("limit", limit)
                .list(Row.class);
    }

    /** Warehouses that have written down when somebody comes. */
    List<Long> warehouses() {
        return sql.statement("select distinct warehouse_id from carrier_pickup order by 1")
                .list(Long.class);
    }
}
