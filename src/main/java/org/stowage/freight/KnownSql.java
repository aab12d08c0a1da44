package org.stowage.freight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.stowage.kernel.Sql;

/** What we know of the numbers of a bill: one statement for all of them. */
@ApplicationScoped
class KnownSql {

    /** @param key as {@link BillLine#key} */
    record Earlier(String key, String billNo) {}

    private final Sql sql;

    KnownSql(Sql sql) {
        this.sql = sql;
    }

    /** @param nos in capitals, each once */
    List<Known> known(long carrierId, Collection<String> nos) {
        return sql.statement("""
                        with asked as materialized (select no from unnest(cast(:nos as text[])) as u (no)),
                        registered as (
                          select a.no, w.warehouse_id, w.parcel_id,
                                 case when w.way_back then 'way-back' when w.state in ('void', 'voiding') then 'void'
                                      else 'main' end as kind
                            from asked a join waybill w on w.carrier_id = :carrier and w.no = a.no
                          union all
                          select a.no, w.warehouse_id, w.parcel_id,
                                 case when w.way_back then 'way-back' when w.state in ('void', 'voiding') then 'void'
                                      else 'main' end
                            from asked a
                            join waybill w on w.carrier_id = :carrier and upper(w.no) = a.no and w.no <> upper(w.no)),
                        children as (
                          select a.no, p.warehouse_id, p.id as parcel_id, 'child' as kind
                            from asked a cross join warehouse w
                            join parcel_piece b on b.warehouse_id = w.id and upper(b.no) = a.no and b.box > 1
                            join parcel p on p.warehouse_id = b.warehouse_id and p.id = b.parcel_id and p.carrier_id = :carrier
                          union all
                          select a.no, r.warehouse_id, r.parcel_id,
                                 case when r.way_back then 'way-back' when r.state in ('void', 'voiding') then 'void'
                                      else 'child' end as kind
                            from waybill_request r
                            cross join lateral jsonb_array_elements_text(r.held -> 'childNos') as c (no)
                            join asked a on a.no = upper(c.no)
                           where r.carrier_id = :carrier and r.held -> 'childNos' <> '[]'),
                        written as (
                          select a.no, p.warehouse_id, p.id as parcel_id, 'main' as kind
                            from asked a cross join warehouse w
                            join parcel p on p.warehouse_id = w.id and upper(p.waybill_no) = a.no and p.carrier_id = :carrier
                           where not exists (select from registered r where r.no = a.no)),
                        met as (
                          select distinct on (no) * from (
                            select *, 1 as turn from registered
                            union all select *, 2 from children
                            union all select *, 3 from written) x
                           order by no, turn, warehouse_id, parcel_id)
                        select m.no, m.warehouse_id, m.parcel_id, p.parcel_no, m.kind, p.handed_over_at is not null as gone,
                               p.grams, b.length_mm * b.width_mm * b.height_mm * p.boxes as volume,
                               coalesce(cast(q.held #>> '{price,amount}' as numeric), e.amount, k.price) as booked,
                               case when q.held #>> '{price,amount}' is not null then q.held #>> '{price,currency}'
                                    else coalesce(e.currency, k.currency) end as booked_currency
                          from met m
                          join parcel p on p.warehouse_id = m.warehouse_id and p.id = m.parcel_id
                          left join packaging b on b.warehouse_id = p.warehouse_id and b.code = p.box and b.kind = 'box'
                          left join waybill_request q on q.warehouse_id = p.warehouse_id and q.id = p.waybill_request_id
                          left join booked_price e on e.warehouse_id = p.warehouse_id and e.parcel_id = p.id
                                                  and e.carrier_id = p.carrier_id
                          left join parcel_carrier k on k.warehouse_id = p.warehouse_id and k.parcel_id = p.id
                                                    and k.carrier_id = p.carrier_id
                        """).bind("nos", nos).bind("carrier", carrierId).list(Known.class);
    }

    /** What earlier bills of the carrier charged already. */
    List<Earlier> earlier(long carrierId, long billId, Collection<String> nos) {
        return sql.statement("""
                        select l.no || chr(10) || l.charge || chr(10) || l.leg as key, min(b.bill_no) as bill_no
                          from unnest(cast(:nos as text[])) as u (no)
                          join freight_bill_line l on l.carrier_id = :carrier and l.no = u.no and l.bill_id < :bill
                          join freight_bill b on b.id = l.bill_id
                         group by 1
                        """)
                .bind("nos", nos)
                .bind("carrier", carrierId)
                .bind("bill", billId)
                .list(Earlier.class);
    }
}
