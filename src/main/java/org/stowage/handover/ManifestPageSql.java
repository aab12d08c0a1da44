package org.stowage.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Manifests as their pages show them. */
@ApplicationScoped
class ManifestPageSql {

    record Row(
            long id,
            String manifestNo,
            String carrier,
            String status,
            long parcels,
            @Nullable Long grams,
            Instant createdAt,
            @Nullable Instant handedOverAt,
            @Nullable Integer driverCount) {}

    /** What waits for a carrier's van. @param stopped parcels among them whose orders must not go; @param loaded on its open manifest */
    record Door(
            String code,
            String name,
            long waiting,
            long stopped,
            @Nullable Instant oldest,
            @Nullable String manifestNo,
            long loaded) {}

    private final Sql sql;

    ManifestPageSql(Sql sql) {
        this.sql = sql;
    }

    List<Row> list(long warehouseId, @Nullable String status, long before, int limit) {
        return sql.statement("""
                        select m.id, m.manifest_no, c.code as carrier, m.status, p.parcels, p.grams, m.created_at,
                               m.handed_over_at, m.driver_count
                          from (
                            select * from manifest
                             where warehouse_id = :warehouse and id < :before
                               and (cast(:status as text) is null or status = :status)
                             order by id desc limit :limit) m
                          join carrier c on c.id = m.carrier_id
                         cross join lateral (
                            select count(*) as parcels, cast(sum(x.grams) as bigint) as grams
                              from manifest_parcel l
                              join parcel x on x.warehouse_id = l.warehouse_id and x.id = l.parcel_id
                             where l.warehouse_id = :warehouse and l.manifest_id = m.id) p
                         order by m.id desc
                        """)
                .bind("warehouse", warehouseId)
                .bind("status", status)
                .bind("before", before)
                .bind("limit", limit)
                .list(Row.class);
    }

    /** Every carrier that has something here now. */
    List<Door> doors(long warehouseId) {
        return sql.statement("""
                        select c.code, c.name, coalesce(w.waiting, 0) as waiting, coalesce(w.stopped, 0) as stopped, w.oldest,
                               m.manifest_no, coalesce(m.loaded, 0) as loaded
                          from carrier c
                          left join (
                            select p.carrier_id, count(*) filter (where s.id is null) as waiting,
                                   count(s.id) as stopped, min(p.closed_at) as oldest
                              from parcel_at_door p
                              left join order_stop s on s.warehouse_id = p.warehouse_id and s.order_id = p.order_id
                                                    and s.lifted_at is null
                             where p.warehouse_id = :warehouse group by p.carrier_id) w
                            on w.carrier_id = c.id
                          left join (
                            select m.carrier_id, m.manifest_no,
                                   (select count(*) from manifest_parcel x
                                     where x.warehouse_id = m.warehouse_id and x.manifest_id = m.id) as loaded
                              from manifest m where m.warehouse_id = :warehouse and m.status = 'open') m
                            on m.carrier_id = c.id
                         where w.carrier_id is not null or m.carrier_id is not null
                         order by w.oldest nulls last, c.code
                        """).bind("warehouse", warehouseId).list(Door.class);
    }
}
