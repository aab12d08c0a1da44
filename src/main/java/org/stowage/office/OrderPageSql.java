package org.stowage.office;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** What an order's page shows beside the order itself. */
@ApplicationScoped
class OrderPageSql {

    /** A parcel of the order. @param serials of the units that have one, by sku; null: none has */
    record ParcelRow(
            String no,
            @Nullable String waybillNo,
            @Nullable String carrier,
            String status,
            @Nullable Long grams,
            @Nullable String serials) {}

    /**
     * Something that happened.
     *
     * @param actor login; system where nobody did it
     * @param text what they said to it
     * @param detail what a program reads of it, as JSON: why the order is sent from here
     */
    record EventRow(
            Instant at,
            String actor,
            String code,
            @Nullable String text,

            @JsonRawValue @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String detail) {}

    /** A warehouse that the order could have been sent from. @param by the question that decided */
    record SourceRow(
            String warehouse,
            boolean chosen,
            String by,
            boolean complete,
            long units,
            @Nullable Integer distanceKm,
            @Nullable BigDecimal cost) {}

    /** Units of a line that were fetched. @param picker null: by a program */
    record PickRow(
            int lineNo,
            String sku,
            String location,
            @Nullable String lot,
            long quantity,
            @Nullable String picker,
            @Nullable Instant at,
            String rule) {}

    /** What else stands at the top of an order's page. @param stop why it must not go on, what is acted on first */
    record Around(
            @Nullable String waveNo,
            @Nullable Instant stoppedAt,
            @Nullable String stop) {}

    /** Where units of a line were claimed, and by which rule. */
    record Claim(long orderLineId, String location, long quantity, String rule, String status) {}

    /** Units of a line that found no stock when they were last looked for. @param holders numbers of orders that have them */
    record Lack(
            long orderLineId,
            String code,
            long missing,
            @Nullable String holders) {}

    private final Sql sql;

    OrderPageSql(Sql sql) {
        this.sql = sql;
    }

    List<ParcelRow> parcels(long warehouseId, long orderId) {
        return sql.statement("""
                        select p.parcel_no as no, p.waybill_no, c.code as carrier, p.status, p.grams,
                               (select string_agg(u.sku || ': ' || u.serials, '; ' order by u.sku)
                                  from (select i.sku, string_agg(s.serial, ', ' order by s.serial) as serials
                                          from parcel_serial s join item i on i.id = s.item_id
                                         where s.warehouse_id = p.warehouse_id and s.parcel_id = p.id
                                         group by i.sku) u) as serials
                          from parcel p
                          left join carrier c on c.id = p.carrier_id
                         where p.warehouse_id = :warehouse and p.order_id = :order
                         order by p.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(ParcelRow.class);
    }

    List<EventRow> events(long warehouseId, long orderId) {
        return sql.statement("""
                        select e.at, coalesce(o.login, 'system') as actor, e.code, e.detail->>'text' as text,
                               case when e.code = 'sourced' then e.detail::text end as detail
                          from order_event e
                          left join operator o on o.id = e.actor_id
                         where e.warehouse_id = :warehouse and e.order_id = :order
                         order by e.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(EventRow.class);
    }

    /** Best first. */
    List<SourceRow> sources(long warehouseId, long orderId) {
        return sql.statement("""
                        select c->>'warehouse' as warehouse, c->>'warehouse' = e.detail->>'warehouse' as chosen,
                               e.detail->>'by' as by, (c->>'complete')::boolean as complete, (c->>'units')::bigint as units,
                               (c->>'distanceKm')::int as distance_km, (c->>'cost')::numeric as cost
                          from order_event e
                         cross join lateral jsonb_array_elements(e.detail->'candidates') with ordinality as x (c, turn)
                         where e.warehouse_id = :warehouse and e.order_id = :order and e.code = 'sourced'
                         order by e.id, x.turn
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(SourceRow.class);
    }

    /** Who fetched what where: the walk's task knows the person, the allocation the units. */
    List<PickRow> picks(long warehouseId, long orderId) {
        return sql.statement("""
                        with taken as (
                          select a.order_line_id, ol.line_no, a.item_id, a.location_id, a.lot_id, a.rule,
                                 sum(a.quantity) as quantity
                            from order_line ol
                            join allocation a on a.warehouse_id = ol.warehouse_id and a.order_line_id = ol.id
                           where ol.warehouse_id = :warehouse and ol.order_id = :order and a.status = 'picked'
                           group by 1, 2, 3, 4, 5, 6)
                        select k.line_no, i.sku, l.code as location, lot.code as lot, k.quantity, o.name as picker,
                               t.at, k.rule
                          from taken k
                          join item i on i.id = k.item_id
                          join location l on l.warehouse_id = :warehouse and l.id = k.location_id
                          left join lot on lot.warehouse_id = :warehouse and lot.id = k.lot_id
                          left join lateral (
                            select t.claimed_by, coalesce(t.done_at, t.claimed_at) as at
                              from allocation s
                              join pick_task_allocation p on p.warehouse_id = s.warehouse_id and p.allocation_id = s.id
                              join task t on t.warehouse_id = p.warehouse_id and t.id = p.task_id
                             where s.warehouse_id = :warehouse and s.order_line_id = k.order_line_id
                               and s.location_id = k.location_id and s.lot_id = k.lot_id
                             order by t.done_at desc nulls last limit 1) t on true
                          left join operator o on o.id = t.claimed_by
                         order by t.at nulls last, k.line_no
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(PickRow.class);
    }

    Around around(long warehouseId, long orderId) {
        return sql.statement("""
                        select w.wave_no, s.stopped_at, (
                                 select string_agg(r.reason, ', ' order by r.reason <> s.reason, r.stopped_at)
                                   from order_stop_reason r
                                  where r.warehouse_id = s.warehouse_id and r.order_id = s.order_id) as stop
                          from outbound_order o
                          left join wave w on w.warehouse_id = o.warehouse_id and w.id = o.wave_id
                          left join order_stop s on s.warehouse_id = o.warehouse_id and s.order_id = o.id
                           and s.lifted_at is null
                         where o.warehouse_id = :warehouse and o.id = :order
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .one(Around.class);
    }

    List<Lack> lacks(long warehouseId, long orderId) {
        return sql.statement("""
                        select distinct on (k.order_line_id) k.order_line_id, k.code, l.ordered - l.picked - open.units as missing,
                               (select string_agg(o.order_no, ', ' order by h.n)
                                  from jsonb_array_elements_text(k.detail -> 'orders') with ordinality as h (id, n)
                                  join outbound_order o on o.warehouse_id = :warehouse and o.id = h.id::bigint
                                 where k.code = 'all-allocated') as holders
                          from order_line l
                          join allocation_short k on k.warehouse_id = l.warehouse_id and k.order_line_id = l.id
                         cross join lateral (
                          select coalesce(sum(a.quantity), 0)::bigint as units from allocation a
                           where a.warehouse_id = :warehouse and a.order_line_id = l.id and a.status = 'open') open
                         where l.warehouse_id = :warehouse and l.order_id = :order and l.ordered - l.picked - open.units > 0
                         order by k.order_line_id, k.at desc
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(Lack.class);
    }

    List<Claim> claims(long warehouseId, long orderId) {
        return sql.statement("""
                        select a.order_line_id, l.code as location, a.quantity, a.rule, a.status
                          from allocation a
                          join location l on l.warehouse_id = a.warehouse_id and l.id = a.location_id
                          join order_line ol on ol.warehouse_id = a.warehouse_id and ol.id = a.order_line_id
                         where a.warehouse_id = :warehouse and ol.order_id = :order and a.status <> 'released'
                         order by a.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("order", orderId)
                .list(Claim.class);
    }
}
