package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Every statement on manifest and manifest_parcel; a thousand parcels are one statement. */
@ApplicationScoped
class ManifestSql {

    private static final String COLUMNS = """
            select m.warehouse_id, m.id, m.manifest_no, m.carrier_id, c.code as carrier, m.status, m.created_at,
                   m.handed_over_at, m.driver, m.driver_count, m.signature
              from manifest m join carrier c on c.id = m.carrier_id
            """;

    /** Of a closed parcel p that somebody must look into first. */
    private static final String ON_SHELF = """
            coalesce((select true from problem_shelf b where b.warehouse_id = p.warehouse_id and b.order_id = p.order_id
                         and b.parcel_id = p.id and b.ended_at is null), false)
            """;

    private final Sql sql;

    ManifestSql(Sql sql) {
        this.sql = sql;
    }

    /** Begins the carrier's manifest. Empty: it has an open one, or there is no such carrier. */
    Optional<Manifest> begin(long warehouseId, String warehouseCode, String carrier, long actorId) {
        return sql.statement("""
                        with made as (
                          insert into manifest (warehouse_id, id, manifest_no, carrier_id, created_by)
                          select :warehouse, n.id, :code || '-M' || n.id, c.id, :actor
                            from carrier c cross join (select nextval(pg_get_serial_sequence('manifest', 'id')) as id) n
                           where upper(c.code) = :carrier
                          on conflict (warehouse_id, carrier_id) where status = 'open' do nothing
                          returning *)
                        select m.warehouse_id, m.id, m.manifest_no, m.carrier_id, c.code as carrier, m.status, m.created_at,
                               m.handed_over_at, m.driver, m.driver_count, m.signature
                          from made m join carrier c on c.id = m.carrier_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("code", warehouseCode)
                .bind("carrier", carrier.strip().toUpperCase(Locale.ROOT))
                .bind("actor", actorId)
                .optional(Manifest.class);
    }

    /** The carrier's open manifest, locked: a door has one. Empty when it was handed over while this waited for it. */
    Optional<Manifest> open(long warehouseId, long carrierId) {
        return sql.statement(COLUMNS + """
                        where m.warehouse_id = :warehouse and m.carrier_id = :carrier and m.status = 'open'
                        for update of m
                        """)
                .bind("warehouse", warehouseId)
                .bind("carrier", carrierId)
                .optional(Manifest.class);
    }

    Optional<Manifest> find(long warehouseId, String no) {
        return sql.statement(COLUMNS + "where m.warehouse_id = :warehouse and m.manifest_no = :no")
                .bind("warehouse", warehouseId)
                .bind("no", no.strip().toUpperCase(Locale.ROOT))
                .optional(Manifest.class);
    }

    Manifest lock(long warehouseId, long id) {
        return sql.statement(COLUMNS + "where m.warehouse_id = :warehouse and m.id = :id for update of m")
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .one(Manifest.class);
    }

    List<Manifest> list(long warehouseId, @Nullable String status, long before, int limit) {
        return sql.statement(COLUMNS + """
                        where m.warehouse_id = :warehouse and m.id < :before
                          and (cast(:status as text) is null or m.status = :status)
                        order by m.id desc limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("before", before)
                .bind("status", status)
                .bind("limit", limit)
                .list(Manifest.class);
    }

    /** One row for each number, in the order of the list; parcels are locked. */
    List<LoadingState> states(long warehouseId, Collection<String> nos) {
        return sql.statement("""
                        with named as (
                          select cast(n.place as int) as place, n.no,
                                 coalesce((select id from parcel where warehouse_id = :warehouse and parcel_no = upper(n.no)),
                                          (select id from parcel where warehouse_id = :warehouse
                                              and upper(waybill_no) = upper(n.no) order by id desc limit 1),
                                          (select max(parcel_id) from parcel_piece where warehouse_id = :warehouse
                                              and upper(no) = upper(n.no))) as parcel_id
                            from unnest(:nos) with ordinality as n (no, place)),
                        held as materialized (
                          select warehouse_id, id, parcel_no, status, carrier_id, order_id from parcel
                           where warehouse_id = :warehouse and id in (select parcel_id from named) order by id for update)
                        select n.place, n.no, p.id as parcel_id, p.parcel_no, p.status, p.carrier_id,
                               (select code from carrier where id = p.carrier_id) as carrier,
                               (select order_no from outbound_order
                                 where warehouse_id = :warehouse and id = p.order_id) as order_no,
                               (select reason from order_stop
                                 where warehouse_id = :warehouse and order_id = p.order_id
                                   and lifted_at is null) as stop_reason,
                               (select manifest_no from manifest
                                 where warehouse_id = :warehouse
                                   and id = (select manifest_id from manifest_parcel
                                              where warehouse_id = :warehouse and parcel_id = p.id)) as manifest_no,
                               (select count(*) from parcel_piece
                                 where warehouse_id = :warehouse and parcel_id = p.id and scanned_at is null) as boxes_open,
                               coalesce((select true from parcel_piece
                                          where warehouse_id = :warehouse and parcel_id = p.id
                                            and upper(no) = upper(n.no) limit 1), false) as is_of_box,
                               %s as on_shelf
                          from named n
                          left join held p on p.id = n.parcel_id
                         order by n.place
                        """.formatted(ON_SHELF))
                .bind("warehouse", warehouseId)
                .bind("nos", nos)
                .list(LoadingState.class);
    }

    /** @return how many were put on; fewer than given: somebody else was quicker */
    int load(long warehouseId, long manifestId, Collection<Long> parcelIds, long actorId) {
        return sql.statement("""
                        with loaded as (
                          insert into manifest_parcel (warehouse_id, manifest_id, parcel_id, loaded_by)
                          select warehouse_id, :manifest, id, :actor from parcel p
                           where warehouse_id = :warehouse and id = any(:parcels) and status = 'closed' and not %s
                          on conflict do nothing
                          returning parcel_id)
                        update parcel set status = 'loaded'
                         where warehouse_id = :warehouse and id in (select parcel_id from loaded)
                        """.formatted(ON_SHELF))
                .bind("warehouse", warehouseId)
                .bind("manifest", manifestId)
                .bind("actor", actorId)
                .bind("parcels", parcelIds)
                .update();
    }

    /** Off the open manifest, if it is on one: the parcel is closed and waits again. */
    void takeOff(long warehouseId, long parcelId) {
        sql.statement("""
                        with off as (
                          delete from manifest_parcel where warehouse_id = :warehouse and parcel_id = :parcel
                          returning parcel_id),
                        unscanned as (
                          update parcel_piece set scanned_at = null, scanned_by = null
                           where warehouse_id = :warehouse and parcel_id in (select parcel_id from off))
                        update parcel set status = 'closed'
                         where warehouse_id = :warehouse and id in (select parcel_id from off) and status = 'loaded'
                        """)
                .bind("warehouse", warehouseId)
                .bind("parcel", parcelId)
                .update();
    }

    /** Closed parcels of the carrier that are on no manifest, and not on the problem shelf. */
    List<WaitingParcel> waiting(long warehouseId, long carrierId) {
        return sql.statement("""
                        select p.parcel_no, s.reason as stop_reason
                          from parcel p
                          left join order_stop s on s.warehouse_id = p.warehouse_id and s.order_id = p.order_id
                                                and s.lifted_at is null
                         where p.warehouse_id = :warehouse and p.carrier_id = :carrier and p.status = 'closed' and not %s
                         order by p.id
                        """.formatted(ON_SHELF))
                .bind("warehouse", warehouseId)
                .bind("carrier", carrierId)
                .list(WaitingParcel.class);
    }

    /** On the manifest, and stopped since they were loaded. */
    List<StoppedParcel> stopped(long warehouseId, long manifestId) {
        return sql.statement("""
                        select p.parcel_no, o.order_no, s.reason
                          from manifest_parcel m
                          join parcel p on p.warehouse_id = m.warehouse_id and p.id = m.parcel_id
                          join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
                          join order_stop s on s.warehouse_id = p.warehouse_id and s.order_id = p.order_id
                                           and s.lifted_at is null
                         where m.warehouse_id = :warehouse and m.manifest_id = :manifest
                         order by p.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("manifest", manifestId)
                .list(StoppedParcel.class);
    }

    List<ManifestParcel> parcels(long warehouseId, long manifestId) {
        return sql.statement("""
                        select p.id, p.parcel_no, p.waybill_no, o.order_no, p.grams, o.channel, o.channel_order_no
                          from manifest_parcel m
                          join parcel p on p.warehouse_id = m.warehouse_id and p.id = m.parcel_id
                          join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
                         where m.warehouse_id = :warehouse and m.manifest_id = :manifest
                         order by m.loaded_at, p.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("manifest", manifestId)
                .list(ManifestParcel.class);
    }

    long count(long warehouseId, long manifestId) {
        return sql.statement("""
                        select count(*) from manifest_parcel where warehouse_id = :warehouse and manifest_id = :manifest
                        """)
                .bind("warehouse", warehouseId)
                .bind("manifest", manifestId)
                .one(Long.class);
    }
}
