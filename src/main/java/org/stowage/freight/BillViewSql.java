package org.stowage.freight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Bills as pages, papers and tables show them: always only lines of the reader's warehouses. */
@ApplicationScoped
class BillViewSql {

    private final Sql sql;

    BillViewSql(Sql sql) {
        this.sql = sql;
    }

    List<BillView.Total> totals(FreightBill bill, Collection<Long> visible) {
        return sql.statement("""
                        select l.currency, l.lines, l.parcels, l.grams, l.amount, coalesce(d.amount, 0) as disputed,
                               coalesce(d.claimed, 0) as claimed
                          from (
                            select currency, count(*) as lines,
                                   count(distinct (warehouse_id, parcel_id)) filter (where parcel_id is not null) as parcels,
                                   cast(coalesce(sum(grams), 0) as bigint) as grams, sum(amount) as amount
                              from freight_bill_line
                             where warehouse_id = any(:visible) and bill_id = :bill group by 1) l
                          left join (
                            select currency, sum(amount) as amount, sum(amount) filter (where state = 'claimed') as claimed
                              from freight_bill_difference
                             where warehouse_id = any(:visible) and bill_id = :bill group by 1) d on d.currency = l.currency
                         order by 1
                        """)
                .bind("visible", visible)
                .bind("bill", bill.id())
                .list(BillView.Total.class);
    }

    List<BillView.OfKind> kinds(FreightBill bill, Collection<Long> visible) {
        return sql.statement("""
                        select kind, count(*) as differences, count(*) filter (where state = 'open') as open,
                               count(*) filter (where state = 'claimed') as claimed,
                               count(*) filter (where state = 'passed') as passed, coalesce(sum(amount), 0) as amount
                          from freight_bill_difference
                         where warehouse_id = any(:visible) and bill_id = :bill
                         group by kind order by amount desc, kind
                        """)
                .bind("visible", visible)
                .bind("bill", bill.id())
                .list(BillView.OfKind.class);
    }

    /**
     * The page first, then its lines one by one by their key: of a bill that has just come nobody has counted the lines, and a
     * join over all of them was seen to take longer than a statement may.
     *
     * @param kind null: every
     * @param after row behind which to go on; differences of one row are never torn apart
     */
    List<BillView.Row> rows(FreightBill bill, Collection<Long> visible, @Nullable String kind, long after, int limit) {
        return sql.statement("""
                        with page as materialized (
                          select * from freight_bill_difference d
                           where d.warehouse_id = any(:visible) and d.bill_id = :bill
                             and (cast(:kind as text) is null or d.kind = cast(:kind as text)) and d.file_row > :after
                           order by d.file_row fetch first (:limit) rows with ties)
                        select d.file_row as row, l.no, d.kind, p.parcel_no, d.ours, d.theirs, d.amount, l.currency, d.state,
                               d.claim_no, d.reason
                          from page d
                         cross join lateral (
                           select no, currency, warehouse_id, parcel_id from freight_bill_line
                            where warehouse_id = d.warehouse_id and bill_id = d.bill_id and file_row = d.file_row offset 0) l
                          left join parcel p on p.warehouse_id = l.warehouse_id and p.id = l.parcel_id
                         order by d.file_row
                        """)
                .bind("visible", visible)
                .bind("bill", bill.id())
                .bind("kind", kind)
                .bind("after", after)
                .bind("limit", limit)
                .list(BillView.Row.class);
    }

    // by the manifests of those days: they are few, and the parcels have no index of their carrier
    private static final String MISSING = """
              from manifest m
              join warehouse w on w.id = m.warehouse_id
              join manifest_parcel x on x.warehouse_id = m.warehouse_id and x.manifest_id = m.id
              join parcel p on p.warehouse_id = x.warehouse_id and p.id = x.parcel_id
             where m.warehouse_id = any(:visible) and m.carrier_id = :carrier and m.status = 'handed-over'
               and m.handed_over_at >= cast(:from as timestamp) at time zone w.timezone
               and m.handed_over_at < cast(cast(:to as date) + 1 as timestamp) at time zone w.timezone
               and not exists (select from freight_bill_line l where l.warehouse_id = p.warehouse_id and l.parcel_id = p.id)
            """;

    List<BillView.Missing> missing(FreightBill bill, Collection<Long> visible, int limit) {
        return sql.statement("select p.parcel_no, p.waybill_no, m.handed_over_at, p.grams, count(*) over () as \"all\""
                        + MISSING + " order by m.handed_over_at, p.parcel_no limit :limit")
                .bind("visible", visible)
                .bind("carrier", bill.carrierId())
                .bind("from", bill.from())
                .bind("to", bill.to())
                .bind("limit", limit)
                .list(BillView.Missing.class);
    }
}
