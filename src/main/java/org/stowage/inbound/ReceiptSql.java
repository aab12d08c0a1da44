package org.stowage.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Every statement on {@code receipt} and {@code receipt_line}. */
@ApplicationScoped
class ReceiptSql {

    /** Units of one item over all lines: what was announced, what came so far. */
    record Figures(long expected, long received) {}

    record Totals(long open, long over, long unexpected, long received) {}

    record Row(
            long id,
            String receiptNo,
            String warehouse,
            String status,
            boolean blind,
            @Nullable String supplier,
            @Nullable String orderNo,
            Instant createdAt,
            @Nullable Instant closedAt) {}

    record LineRow(
            long receiptId,
            String sku,
            String name,
            @Nullable String lot,
            @Nullable LocalDate expiresOn,
            String condition,
            String owner,
            long expected,
            long received) {}

    private static final String ROW = """
            select r.id, r.receipt_no, w.code as warehouse, r.status, r.blind, r.supplier, r.order_no, r.created_at,
                   r.closed_at
              from receipt r join warehouse w on w.id = r.warehouse_id
             where r.warehouse_id = :warehouse
            """;

    private final Sql sql;

    ReceiptSql(Sql sql) {
        this.sql = sql;
    }

    /**
     * Writes the heads, without their lines.
     *
     * @return ids by place in the list; a place whose number is already taken is missing
     */
    Map<Integer, Long> create(long warehouseId, String prefix, long actorId, List<NewReceipt> receipts, long dockId) {
        List<Integer> places = IntStream.range(0, receipts.size()).boxed().toList();
        record Placed(int place, long id) {}
        return sql
                .statement("""
                        with asked as materialized (
                          select place, nextval(pg_get_serial_sequence('receipt', 'id')) as id, no, supplier, order_no,
                                 announced
                            from unnest(:places, :numbers, :suppliers, :orders, :announced)
                                 as a (place, no, supplier, order_no, announced)
                        ), written as (
                          insert into receipt (warehouse_id, id, receipt_no, status, blind, supplier, order_no, location_id,
                                               created_by, closed_at)
                          select :warehouse, id, coalesce(no, :prefix || id), case when announced then 'open' else 'closed' end,
                                 not announced, supplier, order_no, :dock, :actor, case when not announced then now() end
                            from asked order by id
                          on conflict (warehouse_id, upper(receipt_no)) do nothing
                          returning id
                        )
                        select a.place, a.id from asked a join written w on w.id = a.id
                        """)
                .bind("places", places)
                .bind("numbers", receipts.stream().map(NewReceipt::receiptNo).toList())
                .bind("suppliers", receipts.stream().map(NewReceipt::supplier).toList())
                .bind("orders", receipts.stream().map(NewReceipt::orderNo).toList())
                .bind(
                        "announced",
                        receipts.stream().map(NewReceipt::isAnnounced).toList())
                .bind("warehouse", warehouseId)
                .bind("prefix", prefix)
                .bind("dock", dockId)
                .bind("actor", actorId)
                .list(Placed.class)
                .stream()
                .collect(Collectors.toMap(Placed::place, Placed::id));
    }

    /** @return the number of the new blind receipt */
    ReceiptHead createBlind(long warehouseId, String prefix, long actorId, long dockId) {
        return sql.statement("""
                        insert into receipt (warehouse_id, id, receipt_no, blind, location_id, created_by)
                        select :warehouse, n.id, :prefix || n.id, true, :dock, :actor
                          from (select nextval(pg_get_serial_sequence('receipt', 'id')) as id) n
                        returning id, receipt_no, status, blind, location_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("prefix", prefix)
                .bind("dock", dockId)
                .bind("actor", actorId)
                .one(ReceiptHead.class);
    }

    /** Adds to the lines; one row for each bucket of a receipt in the list. */
    void addLines(
            long warehouseId,
            List<Long> receiptIds,
            List<ReceivedLine> lines,
            List<Long> expected,
            List<Long> received) {
        sql.statement("""
                        insert into receipt_line as l (warehouse_id, receipt_id, item_id, owner_id, lot_id, condition, expected,
                                                       received)
                        select :warehouse, receipt, item, owner, lot, condition, sum(expected), sum(received)
                          from unnest(:receipts, :items, :owners, :lots, :conditions, :expected, :received)
                               as n (receipt, item, owner, lot, condition, expected, received)
                         group by receipt, item, owner, lot, condition
                         order by receipt, item, owner, lot, condition
                        on conflict on constraint receipt_line_unique
                          do update set expected = l.expected + excluded.expected, received = l.received + excluded.received
                        """)
                .bind("warehouse", warehouseId)
                .bind("receipts", receiptIds)
                .bind("items", lines.stream().map(ReceivedLine::itemId).toList())
                .bind("owners", lines.stream().map(ReceivedLine::ownerId).toList())
                .bind("lots", lines.stream().map(ReceivedLine::lotId).toList())
                .bind("conditions", lines.stream().map(ReceivedLine::condition).toList())
                .bind("expected", expected)
                .bind("received", received)
                .update();
    }

    /** @return false when the line never had so many */
    boolean takeBack(long warehouseId, long receiptId, ReceivedLine line, long units) {
        return sql.statement("""
                        update receipt_line set received = received - :units
                         where warehouse_id = :warehouse and receipt_id = :receipt and item_id = :item and owner_id = :owner
                           and lot_id = :lot and condition = :condition and received >= :units
                        """)
                        .bind("units", units)
                        .bind("warehouse", warehouseId)
                        .bind("receipt", receiptId)
                        .bind("item", line.itemId())
                        .bind("owner", line.ownerId())
                        .bind("lot", line.lotId())
                        .bind("condition", line.condition())
                        .update()
                == 1;
    }

    /** @param number of the receipt, or of its purchase order when that is open only once */
    Optional<ReceiptHead> findOpen(long warehouseId, String number) {
        return sql.statement("""
                        select id, receipt_no, status, blind, location_id from receipt
                         where warehouse_id = :warehouse
                           and (upper(receipt_no) = upper(:number) or upper(order_no) = upper(:number))
                         order by upper(receipt_no) = upper(:number) desc, status = 'open' desc, id limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("number", number)
                .optional(ReceiptHead.class);
    }

    /** Several receivers work at one receipt: each arrival is counted after the other. */
    Optional<ReceiptHead> lock(long warehouseId, long receiptId) {
        return sql.statement("""
                        select id, receipt_no, status, blind, location_id from receipt
                         where warehouse_id = :warehouse and id = :receipt for update
                        """)
                .bind("warehouse", warehouseId)
                .bind("receipt", receiptId)
                .optional(ReceiptHead.class);
    }

    Figures figures(long warehouseId, long receiptId, long itemId) {
        return sql.statement("""
                        select coalesce(sum(expected), 0)::bigint as expected, coalesce(sum(received), 0)::bigint as received
                          from receipt_line
                         where warehouse_id = :warehouse and receipt_id = :receipt and item_id = :item
                        """)
                .bind("warehouse", warehouseId)
                .bind("receipt", receiptId)
                .bind("item", itemId)
                .one(Figures.class);
    }

    /** The announced item that is not all here yet, the first by sku. */
    Optional<Long> nextOpenItem(long warehouseId, long receiptId) {
        return sql.statement("""
                        select l.item_id from receipt_line l join item i on i.id = l.item_id
                         where l.warehouse_id = :warehouse and l.receipt_id = :receipt
                         group by l.item_id, i.sku having sum(l.expected) > sum(l.received)
                         order by i.sku limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("receipt", receiptId)
                .optional(Long.class);
    }

    Totals totals(long warehouseId, long receiptId) {
        return sql.statement("""
                        select coalesce(sum(greatest(expected - received, 0)), 0)::bigint as open,
                               coalesce(sum(greatest(received - expected, 0)) filter (where expected > 0), 0)::bigint as over,
                               coalesce(sum(received) filter (where expected = 0), 0)::bigint as unexpected,
                               coalesce(sum(received), 0)::bigint as received
                          from (select sum(expected) as expected, sum(received) as received from receipt_line
                                 where warehouse_id = :warehouse and receipt_id = :receipt group by item_id) i
                        """)
                .bind("warehouse", warehouseId)
                .bind("receipt", receiptId)
                .one(Totals.class);
    }

    /** Good units that came, by item and lot, and stand at the receipt's dock: what is put away. */
    List<ReceivedLine> arrived(long warehouseId, long receiptId) {
        return sql.statement("""
                        select l.item_id, l.owner_id, l.lot_id, l.condition, least(l.received, d.standing) as quantity,
                               r.location_id, p.kind = 'dock' as to_put_away
                          from receipt_line l
                          join receipt r on r.warehouse_id = l.warehouse_id and r.id = l.receipt_id
                          join location p on p.warehouse_id = r.warehouse_id and p.id = r.location_id
                          join lateral (
                            select sum(s.on_hand)::bigint as standing from stock s
                             where s.warehouse_id = r.warehouse_id and s.location_id = r.location_id
                               and s.item_id = l.item_id and s.owner_id = l.owner_id and s.lot_id = l.lot_id
                               and s.condition = 'good') d on true
                         where l.warehouse_id = :warehouse and l.receipt_id = :receipt and l.condition = 'good'
                           and l.received > 0 and d.standing > 0
                         order by l.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("receipt", receiptId)
                .list(ReceivedLine.class);
    }

    void close(long warehouseId, long receiptId) {
        sql.statement("""
                        update receipt set status = 'closed', closed_at = now()
                         where warehouse_id = :warehouse and id = :receipt
                        """)
                .bind("warehouse", warehouseId)
                .bind("receipt", receiptId)
                .update();
    }

    Optional<Row> find(long warehouseId, String receiptNo) {
        return sql.statement(ROW + " and upper(r.receipt_no) = upper(:no)")
                .bind("warehouse", warehouseId)
                .bind("no", receiptNo)
                .optional(Row.class);
    }

    /** Newest first. @param before id, exclusive */
    List<Row> page(long warehouseId, @Nullable String status, long before, int limit) {
        return sql.statement(ROW + """
                         and (cast(:status as text) is null or r.status = :status) and r.id < :before
                         order by r.id desc limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("status", status)
                .bind("before", before)
                .bind("limit", limit)
                .list(Row.class);
    }

    List<ReceiptView> withLines(long warehouseId, List<Row> rows) {
        Map<Long, List<LineRow>> lines = sql
                .statement("""
                        select l.receipt_id, i.sku, i.name, t.code as lot, t.expires_on, l.condition, o.code as owner,
                               l.expected, l.received
                          from receipt_line l
                          join item i on i.id = l.item_id
                          join owner o on o.id = l.owner_id
                          left join lot t on t.warehouse_id = l.warehouse_id and t.id = l.lot_id
                         where l.warehouse_id = :warehouse and l.receipt_id = any(:receipts)
                         order by l.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("receipts", rows.stream().mapToLong(Row::id).toArray())
                .list(LineRow.class)
                .stream()
                .collect(Collectors.groupingBy(LineRow::receiptId));
        return rows.stream()
                .map(row -> ReceiptView.from(row, lines.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
