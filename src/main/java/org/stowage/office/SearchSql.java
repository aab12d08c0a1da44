package org.stowage.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.stowage.kernel.Sql;

/** One box for every code: exact codes and what begins with them, each kind through an index. */
@ApplicationScoped
class SearchSql {

    /** @param kind order, item, location, handling-unit, parcel; @param code as it is scanned or opened */
    record Found(String kind, String code, String text) {}

    private final Sql sql;

    SearchSql(Sql sql) {
        this.sql = sql;
    }

    List<Found> find(List<Long> warehouses, String query, int limit) {
        return sql.statement("""
                        (select 'item' as kind, sku as code, name as text from item
                          where upper(sku) = :query or id in (
                                select case i.kind when 'item' then i.target_id
                                       else (select b.item_id from item_barcode b where b.id = i.target_id) end
                                  from identifier i where i.code = :query and i.kind in ('item', 'pack'))
                          limit :limit)
                        union all
                        (select 'order', o.order_no, o.channel || ' ' || o.channel_order_no || ', ' || o.status
                           from outbound_order o
                          where o.warehouse_id = any(:warehouses) and o.order_no = :query limit :limit)
                        union all
                        (select 'order', o.order_no, o.channel || ' ' || o.channel_order_no || ', ' || o.status
                           from channel_order c
                           join outbound_order o on o.warehouse_id = c.warehouse_id and o.id = c.order_id
                          where c.warehouse_id = any(:warehouses) and c.no = :asTyped limit :limit)
                        union all
                        (select 'location', l.code, l.kind from location l
                          where l.warehouse_id = any(:warehouses) and l.kind <> 'virtual' and l.code = :query limit :limit)
                        union all
                        (select 'handling-unit', h.lpn, h.kind from handling_unit h
                          where h.warehouse_id = any(:warehouses) and h.kind <> 'parcel' and h.lpn = :query limit :limit)
                        union all
                        (select 'parcel', p.parcel_no, p.status from parcel p
                          where p.warehouse_id = any(:warehouses)
                            and (p.parcel_no = :query or upper(p.waybill_no) = :query) limit :limit)
                        """)
                .bind("query", query.toUpperCase(Locale.ROOT))
                .bind("asTyped", query)
                .bind("warehouses", warehouses)
                .bind("limit", limit)
                .list(Found.class);
    }
}
