package org.stowage.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** One box for every code: exact codes and what begins with them, each kind through an index. */
@ApplicationScoped
class SearchSql {

    /**
     * @param kind order, item, location, handling-unit, parcel, wave, manifest, receipt
     * @param code as it is scanned or opened
     * @param warehouse code; null for what belongs to none
     * @param at location of a handling unit
     */
    record Found(
            String kind,
            String code,
            @Nullable String text,
            @Nullable String warehouse,
            @Nullable String at) {}

    private final Sql sql;

    SearchSql(Sql sql) {
        this.sql = sql;
    }

    List<Found> find(List<Long> warehouses, String query, int limit) {
        return sql.statement("""
                        with hit as (
                        (select 'item' as kind, sku as code, name as text, null::bigint as warehouse_id, null as at from item
                          where upper(sku) = :query or id in (
                                select case i.kind when 'item' then i.target_id
                                       else (select b.item_id from item_barcode b where b.id = i.target_id) end
                                  from identifier i where i.code = :query and i.kind in ('item', 'pack'))
                          limit :limit)
                        union all
                        (select 'order', o.order_no, o.channel || ' ' || o.channel_order_no || ', ' || o.status, o.warehouse_id, null
                           from outbound_order o
                          where o.warehouse_id = any(:warehouses) and o.order_no = :query limit :limit)
                        union all
                        (select 'order', o.order_no, o.channel || ' ' || o.channel_order_no || ', ' || o.status, o.warehouse_id, null
                           from channel_order c
                           join outbound_order o on o.warehouse_id = c.warehouse_id and o.id = c.order_id
                          where c.warehouse_id = any(:warehouses) and c.no = :asTyped limit :limit)
                        union all
                        (select 'location', l.code, l.kind, l.warehouse_id, null from location l
                          where l.warehouse_id = any(:warehouses) and l.kind <> 'virtual' and l.code = :query limit :limit)
                        union all
                        (select 'handling-unit', h.lpn, h.kind, h.warehouse_id, l.code from handling_unit h
                           left join location l on l.warehouse_id = h.warehouse_id and l.id = h.location_id
                          where h.warehouse_id = any(:warehouses) and h.kind <> 'parcel' and h.lpn = :query limit :limit)
                        union all
                        (select 'parcel', p.parcel_no, p.status, p.warehouse_id, null from parcel p
                          where p.warehouse_id = any(:warehouses)
                            and (p.parcel_no = :query or upper(p.waybill_no) = :query) limit :limit)
                        union all
                        (select 'parcel', p.parcel_no, p.status, p.warehouse_id, null
                           from parcel_piece b join parcel p on p.warehouse_id = b.warehouse_id and p.id = b.parcel_id
                          where b.warehouse_id = any(:warehouses) and b.box > 1 and upper(b.no) = :query limit :limit)
                        union all
                        (select 'wave', v.wave_no, v.mode, v.warehouse_id, null from wave v
                          where v.warehouse_id = any(:warehouses) and v.wave_no = :query limit :limit)
                        union all
                        (select 'manifest', m.manifest_no, m.status, m.warehouse_id, null from manifest m
                          where m.warehouse_id = any(:warehouses) and m.manifest_no = :query limit :limit)
                        union all
                        (select 'receipt', r.receipt_no, r.status, r.warehouse_id, null from receipt r
                          where r.warehouse_id = any(:warehouses) and upper(r.receipt_no) = :query limit :limit))
                        select h.kind, h.code, h.text, w.code as warehouse, h.at
                          from hit h left join warehouse w on w.id = h.warehouse_id
                        """)
                .bind("query", query.toUpperCase(Locale.ROOT))
                .bind("asTyped", query)
                .bind("warehouses", warehouses)
                .bind("limit", limit)
                .list(Found.class);
    }
}
