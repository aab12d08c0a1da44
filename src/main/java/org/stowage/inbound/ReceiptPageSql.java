package org.stowage.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Searched;
import org.stowage.kernel.Sql;

/** Receipts as the office reads them. */
@ApplicationScoped
class ReceiptPageSql {

    /**
     * @param stage announced, at-dock (units came, more may), putaway (all came, some not on their shelf), done, cancelled
     * @param over units more than announced; @param putaways units waiting at the dock
     */
    record Row(
            long id,
            String receiptNo,
            String stage,
            boolean blind,
            @Nullable String supplier,
            @Nullable String orderNo,
            String createdBy,
            Instant createdAt,
            @Nullable Instant closedAt,
            long lines,
            long expected,
            long received,
            long over,
            long unexpected,
            long putaways) {}

    record Line(
            String sku,
            String name,
            @Nullable String lot,
            @Nullable LocalDate expiresOn,
            String condition,
            String owner,
            long expected,
            long received) {

        public String href() {
            return PageLink.to("/stock/items", sku).toString();
        }

        public boolean unexpected() {
            return expected == 0;
        }

        public long over() {
            return expected == 0 ? 0 : Math.max(0, received - expected);
        }

        public long open() {
            return Math.max(0, expected - received);
        }
    }

    /** Units that wait to be put away. @param claimedBy who does it now */
    record Putaway(
            String sku,
            @Nullable String lot,
            String location,
            long units,
            @Nullable String claimedBy) {}

    /** Something to choose from. */
    record Choice(String sku, String name) {}

    private static final String RECEIPTS = """
            with queue as (
              select document, sum(quantity - done)::bigint as units from task
               where warehouse_id = :warehouse and kind = 'putaway' and status in ('open', 'claimed') group by document
            ), receipts as (
              select r.id, r.receipt_no, r.blind, r.supplier, r.order_no, coalesce(p.name, 'Stowage') as created_by,
                     r.created_at, r.closed_at, coalesce(l.lines, 0) as lines, coalesce(l.expected, 0) as expected,
                     coalesce(l.received, 0) as received, coalesce(l.over, 0) as over,
                     coalesce(l.unexpected, 0) as unexpected, coalesce(q.units, 0) as putaways,
                     case when r.status = 'cancelled' then 'cancelled'
                          when r.status = 'open' and coalesce(l.received, 0) = 0 then 'announced'
                          when r.status = 'open' then 'at-dock'
                          when q.units > 0 then 'putaway' else 'done' end as stage
                from receipt r
                left join operator p on p.id = r.created_by
                left join queue q on q.document = r.receipt_no
                left join lateral (
                  select count(*) as lines, sum(expected)::bigint as expected, sum(received)::bigint as received,
                         sum(greatest(received - expected, 0)) filter (where expected > 0)::bigint as over,
                         sum(received) filter (where expected = 0)::bigint as unexpected
                    from receipt_line where warehouse_id = r.warehouse_id and receipt_id = r.id) l on true
               where r.warehouse_id = :warehouse
            )
            select * from receipts
            """;

    private final Sql sql;

    ReceiptPageSql(Sql sql) {
        this.sql = sql;
    }

    /** Newest first. @param stage null: all @param before id of the last one of the page before */
    List<Row> page(long warehouseId, @Nullable String stage, @Nullable String search, long before, int limit) {
        return sql.statement(RECEIPTS + """
                         where id < :before and (cast(:stage as text) is null or stage = :stage)
                           and (cast(:like as text) is null or receipt_no ilike :like or supplier ilike :like
                                or order_no ilike :like)
                         order by id desc limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("stage", stage)
                .bind("like", Searched.anywhere(search))
                .bind("before", before)
                .bind("limit", limit)
                .list(Row.class);
    }

    Optional<Row> find(long warehouseId, String receiptNo) {
        return sql.statement(RECEIPTS + " where upper(receipt_no) = upper(:no)")
                .bind("warehouse", warehouseId)
                .bind("no", receiptNo)
                .optional(Row.class);
    }

    List<Line> lines(long warehouseId, long receiptId) {
        return sql.statement("""
                        select i.sku, i.name, t.code as lot, t.expires_on, l.condition, o.code as owner, l.expected,
                               l.received
                          from receipt_line l
                          join item i on i.id = l.item_id
                          join owner o on o.id = l.owner_id
                          left join lot t on t.warehouse_id = l.warehouse_id and t.id = l.lot_id
                         where l.warehouse_id = :warehouse and l.receipt_id = :receipt
                         order by i.sku, l.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("receipt", receiptId)
                .list(Line.class);
    }

    List<Putaway> putaways(long warehouseId, String receiptNo, int limit) {
        return sql.statement("""
                        select i.sku, o.code as lot, l.code as location, t.quantity - t.done as units, p.name as claimed_by
                          from task t
                          join item i on i.id = t.item_id
                          join location l on l.warehouse_id = t.warehouse_id and l.id = t.location_id
                          left join lot o on o.warehouse_id = t.warehouse_id and o.id = t.lot_id
                          left join operator p on p.id = t.claimed_by
                         where t.warehouse_id = :warehouse and t.kind = 'putaway' and t.status in ('open', 'claimed')
                           and t.document = :no
                         order by i.sku, t.id limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("no", receiptNo)
                .bind("limit", limit)
                .list(Putaway.class);
    }

    /** For the form's list of what may come: the first of the catalogue. */
    List<Choice> choices(int limit) {
        return sql.statement("select sku, name from item order by upper(sku) limit :limit")
                .bind("limit", limit)
                .list(Choice.class);
    }
}
