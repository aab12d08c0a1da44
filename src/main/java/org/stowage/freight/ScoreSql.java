package org.stowage.freight;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.stowage.kernel.Sql;

/** A month of all carriers of a warehouse, in one statement over the manifests of that month. */
@ApplicationScoped
class ScoreSql {

    private final Sql sql;

    ScoreSql(Sql sql) {
        this.sql = sql;
    }

    List<Score> of(long warehouseId, YearMonth month, ZoneId zone) {
        return sql.statement("""
                        with sent as materialized (
                          select p.id, m.carrier_id, coalesce(p.service, '') as service, m.handed_over_at, o.ship_by
                            from manifest m
                            join manifest_parcel x on x.warehouse_id = m.warehouse_id and x.manifest_id = m.id
                            join parcel p on p.warehouse_id = x.warehouse_id and p.id = x.parcel_id
                            join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
                           where m.warehouse_id = :warehouse and m.status = 'handed-over'
                             and m.handed_over_at >= :since and m.handed_over_at < :until),
                        harm as (
                          select parcel_id, bool_or(code = 'lost') as lost, bool_or(code = 'damaged') as damaged
                            from parcel_event
                           where warehouse_id = :warehouse and code in ('lost', 'damaged') and at >= :since
                           group by parcel_id),
                        claimed as (
                          select c.parcel_id, count(*) filter (where c.state <> 'withdrawn') as claims,
                                 count(*) filter (where c.state in ('accepted', 'partly', 'paid')) as won
                            from claim c join sent s on s.id = c.parcel_id
                           where c.warehouse_id = :warehouse group by 1),
                        billed as (
                          select l.parcel_id, count(*) as differences
                            from sent s
                            join freight_bill_line l on l.warehouse_id = :warehouse and l.parcel_id = s.id
                            join freight_bill_difference d on d.warehouse_id = l.warehouse_id and d.bill_id = l.bill_id
                             and d.file_row = l.file_row
                           group by 1),
                        money as (
                          select carrier_id, service, currency, sum(paid) as paid, sum(disputed) as disputed
                            from (
                              select s.carrier_id, s.service, c.currency, c.paid_amount as paid, cast(0 as numeric) as disputed
                                from sent s
                                join claim c on c.warehouse_id = :warehouse and c.parcel_id = s.id and c.paid_amount > 0
                              union all
                              select s.carrier_id, s.service, d.currency, 0, d.amount
                                from sent s
                                join freight_bill_line l on l.warehouse_id = :warehouse and l.parcel_id = s.id
                                join freight_bill_difference d on d.warehouse_id = l.warehouse_id and d.bill_id = l.bill_id
                                 and d.file_row = l.file_row) x
                           group by 1, 2, 3),
                        parcels as (
                          select s.carrier_id, s.service, count(*) as parcels,
                                 count(*) filter (where s.handed_over_at <= s.ship_by) as in_time,
                                 count(t.first_scan_at) as scanned,
                                 cast(percentile_cont(0.5) within group (
                                   order by greatest(0, extract(epoch from t.first_scan_at - s.handed_over_at)) / 60) as bigint) as scan_minutes,
                                 count(*) filter (where t.code = 'delivered') as delivered,
                                 count(*) filter (where e.due_at < now() or (e.due_at is not null and t.code = 'delivered')) as promised,
                                 count(*) filter (where t.code = 'delivered' and t.final_at <= e.due_at) as arrived_in_time,
                                 count(*) filter (where h.lost) as lost, count(*) filter (where h.damaged) as damaged,
                                 cast(coalesce(sum(c.claims), 0) as bigint) as claims,
                                 cast(coalesce(sum(c.won), 0) as bigint) as won,
                                 cast(coalesce(sum(b.differences), 0) as bigint) as differences
                            from sent s
                            left join parcel_track t on t.warehouse_id = :warehouse and t.parcel_id = s.id
                            left join carrier_days a on a.carrier_id = s.carrier_id
                            left join lateral (
                              select coalesce(t.due_at, s.handed_over_at + make_interval(days => a.deliver_days)) as due_at) e on true
                            left join harm h on h.parcel_id = s.id
                            left join claimed c on c.parcel_id = s.id
                            left join billed b on b.parcel_id = s.id
                           group by 1, 2),
                        asked as (
                          select r.carrier_id, coalesce(p.service, '') as service, count(*) as bookings,
                                 count(*) filter (where r.state = 'refused') as refused,
                                 count(*) filter (where r.failed_calls > 0) as unclear
                            from waybill_request r
                            join parcel p on p.warehouse_id = r.warehouse_id and p.id = r.parcel_id
                           where r.warehouse_id = :warehouse and r.created_at >= :since and r.created_at < :until
                           group by 1, 2)
                        select k.code as carrier, coalesce(s.service, q.service) as service, coalesce(s.parcels, 0) as parcels,
                               coalesce(s.in_time, 0) as in_time, coalesce(s.scanned, 0) as scanned, s.scan_minutes,
                               coalesce(s.delivered, 0) as delivered, coalesce(s.promised, 0) as promised,
                               coalesce(s.arrived_in_time, 0) as arrived_in_time, coalesce(s.lost, 0) as lost,
                               coalesce(s.damaged, 0) as damaged, coalesce(s.claims, 0) as claims, coalesce(s.won, 0) as won,
                               array(select m.paid || ' ' || m.currency from money m
                                      where m.carrier_id = s.carrier_id and m.service = s.service and m.paid > 0
                                      order by m.currency) as paid_each,
                               coalesce(s.differences, 0) as differences,
                               array(select m.disputed || ' ' || m.currency from money m
                                      where m.carrier_id = s.carrier_id and m.service = s.service and m.disputed > 0
                                      order by m.currency) as disputed_each,
                               coalesce(q.bookings, 0) as bookings,
                               coalesce(q.refused, 0) as refused, coalesce(q.unclear, 0) as unclear
                          from parcels s full join asked q on q.carrier_id = s.carrier_id and q.service = s.service
                          join carrier k on k.id = coalesce(s.carrier_id, q.carrier_id)
                         order by 1, 2
                        """)
                .bind("warehouse", warehouseId)
                .bind("since", month.atDay(1).atStartOfDay(zone).toInstant())
                .bind("until", month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant())
                .list(Score.class);
    }
}
