package org.stowage.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.Sql;
import org.stowage.shipping.Manifest;

/** Carriers' lists; the comparison is one statement. */
@ApplicationScoped
class PickedSql {

    record Head(long id, String fileName, Instant readAt) {}

    private final Sql sql;

    PickedSql(Sql sql) {
        this.sql = sql;
    }

    long insert(Manifest manifest, String fileName, long actorId) {
        return sql.statement("""
                        insert into picked_list (warehouse_id, manifest_id, file_name, read_by)
                        values (:warehouse, :manifest, :file, :actor) returning id
                        """)
                .bind("warehouse", manifest.warehouseId())
                .bind("manifest", manifest.id())
                .bind("file", fileName)
                .bind("actor", actorId)
                .one(Long.class);
    }

    /** @param nos in capitals, each once */
    void compare(Manifest manifest, long listId, Collection<String> nos) {
        sql.statement("""
                        with theirs as (select no from unnest(:nos) as u (no)),
                        whole as (
                          select p.id, p.parcel_no, coalesce(upper(p.waybill_no), p.parcel_no) as no
                            from manifest_parcel x
                            join parcel p on p.warehouse_id = x.warehouse_id and p.id = x.parcel_id
                           where x.warehouse_id = :warehouse and x.manifest_id = :manifest),
                        -- who lists any further box of a parcel lists each of them
                        boxed as materialized (
                          select distinct b.parcel_id
                            from parcel_piece b join theirs t on t.no = upper(b.no)
                           where b.warehouse_id = :warehouse and b.box > 1 and b.parcel_id in (select id from whole)),
                        ours as (
                          select parcel_no, no, id in (select parcel_id from boxed) as boxed from whole
                          union all
                          select w.parcel_no, upper(b.no), true
                            from whole w
                            join parcel_piece b on b.warehouse_id = :warehouse and b.parcel_id = w.id and b.box > 1
                           where w.id in (select parcel_id from boxed)),
                        known as (select no, parcel_no from ours union select parcel_no, parcel_no from ours),
                        met as materialized (
                          select t.no, min(k.parcel_no) as parcel_no from theirs t join known k on k.no = t.no group by t.no)
                        insert into picked_line (warehouse_id, list_id, no, verdict, parcel_no, known_as)
                        select :warehouse, :list, t.no, 'picked-up', t.parcel_no, null from met t
                        union all
                        select :warehouse, :list, o.no, 'not-on-their-list', o.parcel_no, null
                          from ours o where not exists (select from met t where t.parcel_no = o.parcel_no
                                                                 and (not o.boxed or t.no = o.no))
                        union all
                        select :warehouse, :list, t.no, 'not-ours', k.parcel_no, coalesce(k.manifest_no, k.status)
                          from theirs t
                          left join lateral (
                            select p.parcel_no, p.status, m.manifest_no
                              from (select id, parcel_no, status from parcel
                                     where warehouse_id = :warehouse and upper(waybill_no) = t.no
                                    union all
                                    select id, parcel_no, status from parcel
                                     where warehouse_id = :warehouse and parcel_no = t.no
                                    union all
                                    select id, parcel_no, status from parcel
                                     where warehouse_id = :warehouse
                                       and id in (select parcel_id from parcel_piece
                                                   where warehouse_id = :warehouse and upper(no) = t.no)) p
                              left join manifest_parcel x on x.warehouse_id = :warehouse and x.parcel_id = p.id
                              left join manifest m on m.warehouse_id = x.warehouse_id and m.id = x.manifest_id
                             order by p.id desc limit 1) k on true
                         where not exists (select from met where met.no = t.no)
                        """)
                .bind("warehouse", manifest.warehouseId())
                .bind("manifest", manifest.id())
                .bind("list", listId)
                .bind("nos", nos)
                .update();
    }

    Optional<Head> last(Manifest manifest) {
        return sql.statement("""
                        select id, file_name, read_at from picked_list
                         where warehouse_id = :warehouse and manifest_id = :manifest order by id desc limit 1
                        """)
                .bind("warehouse", manifest.warehouseId())
                .bind("manifest", manifest.id())
                .optional(Head.class);
    }

    List<PickedList.Line> lines(long warehouseId, long listId) {
        return sql.statement("""
                        select no, verdict, parcel_no, known_as from picked_line
                         where warehouse_id = :warehouse and list_id = :list
                         order by array_position(array['not-ours', 'not-on-their-list'], verdict) nulls last, no
                        """)
                .bind("warehouse", warehouseId)
                .bind("list", listId)
                .list(PickedList.Line.class);
    }
}
