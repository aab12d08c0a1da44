package org.stowage.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** What is known of a thing on the floor, one statement each. */
@ApplicationScoped
class WhatSql {

    /** @param location where most of it is */
    record ItemFacts(
            String sku,
            String name,
            @Nullable String style,
            @Nullable String colour,
            @Nullable String size,
            long quantity,
            long open,
            @Nullable String location) {}

    /** @param quantity null: not for this reader @param sku where one item alone is there */
    record PlaceFacts(
            String code,
            String status,
            @Nullable String location,
            @Nullable Long quantity,
            @Nullable String sku) {}

    record OrderFacts(String no, String status, @Nullable String carrier, long quantity, long open) {}

    record ParcelFacts(
            String no,
            String status,
            @Nullable String waybill,
            @Nullable String carrier,
            String orderNo,
            @Nullable Long grams) {}

    record DocumentFacts(String no, String status) {}

    private final Sql sql;

    WhatSql(Sql sql) {
        this.sql = sql;
    }

    Optional<ItemFacts> item(long warehouseId, String sku, Set<Long> hidden) {
        return sql.statement("""
                        select i.sku, i.name, i.style, i.colour, i.size,
                               coalesce((select sum(s.on_hand) from stock s
                                          where s.warehouse_id = :warehouse and s.item_id = i.id
                                            and s.location_id <> all(cast(:hidden as bigint[]))), 0)::bigint as quantity,
                               coalesce((select sum(s.on_hand - s.allocated) from stock s
                                          where s.warehouse_id = :warehouse and s.item_id = i.id
                                            and s.condition = 'good'
                                            and s.location_id <> all(cast(:hidden as bigint[]))), 0)::bigint as open,
                               (select l.code from stock s
                                  join location l on l.warehouse_id = s.warehouse_id and l.id = s.location_id
                                 where s.warehouse_id = :warehouse and s.item_id = i.id and s.on_hand > 0
                                   and s.location_id <> all(cast(:hidden as bigint[]))
                                 group by l.code order by sum(s.on_hand) desc, l.code limit 1) as location
                          from item i where upper(i.sku) = upper(:sku)
                        """)
                .bind("warehouse", warehouseId)
                .bind("sku", sku)
                .bind("hidden", hidden)
                .optional(ItemFacts.class);
    }

    Optional<PlaceFacts> location(long warehouseId, String code, Set<Long> hidden) {
        return sql.statement("""
                        select l.code, l.kind as status, l.code as location,
                               case when l.id <> all(cast(:hidden as bigint[])) then coalesce(sum(s.on_hand), 0)::bigint end as quantity,
                               case when count(distinct s.item_id) = 1 and l.id <> all(cast(:hidden as bigint[]))
                                    then min(i.sku) end as sku
                          from location l
                          left join stock s on s.warehouse_id = l.warehouse_id and s.location_id = l.id and s.on_hand > 0
                          left join item i on i.id = s.item_id
                         where l.warehouse_id = :warehouse and l.code = upper(:code)
                         group by l.id, l.code, l.kind
                        """)
                .bind("warehouse", warehouseId)
                .bind("code", code)
                .bind("hidden", hidden)
                .optional(PlaceFacts.class);
    }

    Optional<PlaceFacts> unit(long warehouseId, String lpn, Set<Long> hidden) {
        return sql.statement("""
                        select h.lpn as code, h.kind as status, l.code as location,
                               case when coalesce(l.id, 0) <> all(cast(:hidden as bigint[]))
                                    then coalesce(sum(s.on_hand), 0)::bigint end as quantity,
                               case when count(distinct s.item_id) = 1 and coalesce(l.id, 0) <> all(cast(:hidden as bigint[]))
                                    then min(i.sku) end as sku
                          from handling_unit h
                          left join location l on l.warehouse_id = h.warehouse_id and l.id = h.location_id
                          left join stock s on s.warehouse_id = h.warehouse_id and s.handling_unit_id = h.id and s.on_hand > 0
                          left join item i on i.id = s.item_id
                         where h.warehouse_id = :warehouse and h.lpn = upper(:lpn)
                         group by h.lpn, h.kind, l.id, l.code
                        """)
                .bind("warehouse", warehouseId)
                .bind("lpn", lpn)
                .bind("hidden", hidden)
                .optional(PlaceFacts.class);
    }

    Optional<OrderFacts> order(long warehouseId, String no) {
        return sql.statement("""
                        select o.order_no as no, o.status, o.carrier, coalesce(sum(l.ordered), 0)::bigint as quantity,
                               coalesce(sum(l.ordered - l.picked), 0)::bigint as open
                          from outbound_order o
                          left join order_line l on l.warehouse_id = o.warehouse_id and l.order_id = o.id
                         where o.warehouse_id = :warehouse and o.order_no = upper(:no)
                         group by o.order_no, o.status, o.carrier
                        """).bind("warehouse", warehouseId).bind("no", no).optional(OrderFacts.class);
    }

    Optional<ParcelFacts> parcel(long warehouseId, String no) {
        return sql.statement("""
                        select p.parcel_no as no, p.status, p.waybill_no as waybill, c.code as carrier, o.order_no, p.grams
                          from parcel p
                          join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
                          left join carrier c on c.id = p.carrier_id
                         where p.warehouse_id = :warehouse and p.id in (
                           select id from parcel where warehouse_id = :warehouse and parcel_no = upper(:no)
                           union all
                           select id from parcel where warehouse_id = :warehouse and upper(waybill_no) = upper(:no)
                           union all
                           select parcel_id from parcel_piece where warehouse_id = :warehouse and upper(no) = upper(:no))
                         order by p.id desc limit 1
                        """).bind("warehouse", warehouseId).bind("no", no).optional(ParcelFacts.class);
    }

    Optional<DocumentFacts> document(long warehouseId, String no) {
        return sql.statement("""
                        select receipt_no as no, status from receipt where warehouse_id = :warehouse and receipt_no = :no
                        union all
                        select manifest_no, status from manifest where warehouse_id = :warehouse and manifest_no = upper(:no)
                        union all
                        select return_no, status from customer_return where warehouse_id = :warehouse and return_no = upper(:no)
                        union all
                        select wave_no, mode from wave where warehouse_id = :warehouse and wave_no = upper(:no)
                        limit 1
                        """).bind("warehouse", warehouseId).bind("no", no).optional(DocumentFacts.class);
    }
}
