package org.stowage.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stowage.kernel.Sql;

/** Lanes and pick-up times: few rows, written whole. */
@ApplicationScoped
class DoorSql {

    record PickupRow(String carrier, String at, int days, int warnMinutes) {}

    private final Sql sql;

    DoorSql(Sql sql) {
        this.sql = sql;
    }

    List<Lane> lanes(long warehouseId) {
        return sql.statement("""
                        select l.code as lane, c.code as carrier, l.service, l.region
                          from lane l join carrier c on c.id = l.carrier_id
                         where l.warehouse_id = :warehouse order by l.code, l.id
                        """).bind("warehouse", warehouseId).list(Lane.class);
    }

    void clearLanes(long warehouseId) {
        sql.statement("delete from lane where warehouse_id = :warehouse")
                .bind("warehouse", warehouseId)
                .update();
    }

    void add(long warehouseId, long carrierId, Lane lane) {
        sql.statement("""
                        insert into lane (warehouse_id, code, carrier_id, service, region)
                        values (:warehouse, :code, :carrier, :service, :region)
                        """)
                .bind("warehouse", warehouseId)
                .bind("code", lane.lane())
                .bind("carrier", carrierId)
                .bind("service", lane.service())
                .bind("region", lane.region())
                .update();
    }

    List<Pickup> pickups(long warehouseId) {
        return sql.statement("""
                        select c.code as carrier, to_char(p.comes_at, 'HH24:MI') as at, p.days, p.warn_minutes
                          from carrier_pickup p join carrier c on c.id = p.carrier_id
                         where p.warehouse_id = :warehouse order by c.code, p.comes_at
                        """).bind("warehouse", warehouseId).list(PickupRow.class).stream()
                .map(row -> Pickup.of(row.carrier(), row.at(), row.days(), row.warnMinutes()))
                .toList();
    }

    void clearPickups(long warehouseId) {
        sql.statement("delete from carrier_pickup where warehouse_id = :warehouse")
                .bind("warehouse", warehouseId)
                .update();
    }

    void add(long warehouseId, long carrierId, Pickup pickup) {
        sql.statement("""
                        insert into carrier_pickup (warehouse_id, carrier_id, comes_at, days, warn_minutes)
                        values (:warehouse, :carrier, cast(:at as time), :days, :warn)
                        on conflict (warehouse_id, carrier_id, comes_at)
                        do update set days = carrier_pickup.days | excluded.days, warn_minutes = excluded.warn_minutes
                        """)
                .bind("warehouse", warehouseId)
                .bind("carrier", carrierId)
                .bind("at", pickup.at())
                .bind("days", pickup.bits())
                .bind("warn", pickup.warning())
                .update();
    }
}
