package org.stowage.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.catalog.ItemKey;
import org.stowage.kernel.Outbox;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.site.Warehouses;

/**
 * Goods come in: a whole receipt in one act, or unit by unit as the dock scans it. What a line says was received is in the
 * ledger, always: both are written together.
 */
@ApplicationScoped
@Retrying
@Transactional
public class Receiving {

    /** Up to 10 % more than announced is taken with a warning; more needs a manager. */
    private static final long TOLERANCE_PERCENT = 10;

    /** @param created false: a receipt of this number is already there, nothing was changed */
    public record Received(String receiptNo, boolean created) {}

    /** How an item stands after units of it arrived. */
    public record Arrived(long expected, long received) {
        boolean isOver() {
            return received > expected;
        }
    }

    private final ReceiptSql sql;
    private final ReceiptLookup lookup;
    private final Arrivals arrivals;
    private final Warehouses warehouses;
    private final CurrentActor current;
    private final Outbox outbox;

    Receiving(
            ReceiptSql sql,
            ReceiptLookup lookup,
            Arrivals arrivals,
            Warehouses warehouses,
            CurrentActor current,
            Outbox outbox) {
        this.sql = sql;
        this.lookup = lookup;
        this.arrivals = arrivals;
        this.warehouses = warehouses;
        this.current = current;
        this.outbox = outbox;
    }

    /**
     * One receipt: announced, or all there now and posted at once to its locations (or the dock).
     *
     * @throws Problem receipt-no-taken; or every fault of the lines
     */
    public ReceiptView receive(long warehouseId, NewReceipt receipt) {
        Received received = receiveAll(warehouseId, List.of(receipt)).getFirst();
        if (!received.created()) {
            throw Problem.of(InboundProblem.RECEIPT_NO_TAKEN, received.receiptNo())
                    .at("/receiptNo");
        }
        return get(warehouseId, received.receiptNo());
    }

    /** Many receipts, all or none; one whose number is known is passed over. In the order of the list. */
    public List<Received> receiveAll(long warehouseId, List<NewReceipt> receipts) {
        return receiveAll(warehouseId, receipts, lookup.items(receipts));
    }

    /** The same for somebody who has looked at the items. @param known by sku in capitals */
    public List<Received> receiveAll(long warehouseId, List<NewReceipt> receipts, Map<String, ItemKey> known) {
        List<List<ReceivedLine>> lines = lookup.look(warehouseId, receipts, known);
        String prefix = prefix(warehouseId);
        long actor = current.get().operatorId();
        Map<Integer, Long> ids = sql.create(warehouseId, prefix, actor, receipts, arrivals.dock(warehouseId));
        arrivals.write(warehouseId, receipts, lines, ids, prefix, actor);
        List<Received> all = new ArrayList<>();
        List<Outbox.Event> events = new ArrayList<>();
        for (int i = 0; i < receipts.size(); i++) {
            Long id = ids.get(i);
            String asked = receipts.get(i).receiptNo();
            String number = asked == null ? prefix + id : asked;
            all.add(new Received(number, id != null));
            if (id != null) {
                String event = receipts.get(i).isAnnounced() ? "receipt.announced" : "receipt.closed";
                events.add(new Outbox.Event(
                        event, number, new Told(number, lines.get(i).size())));
            }
        }
        outbox.tell(warehouseId, events);
        return all;
    }

    private record Told(String receiptNo, long lines) {}

    /** The receipt that the dock has scanned, by its own number or its purchase order's. */
    public ReceiptHead open(long warehouseId, String number) {
        ReceiptHead head =
                sql.findOpen(warehouseId, number).orElseThrow(() -> Problem.of(InboundProblem.UNKNOWN_RECEIPT, number));
        if (!head.isOpen()) {
            throw Problem.of(InboundProblem.RECEIPT_NOT_OPEN, head.receiptNo());
        }
        return head;
    }

    /** Goods that nobody announced. */
    public ReceiptHead openBlind(long warehouseId, Actor actor) {
        return sql.createBlind(warehouseId, prefix(warehouseId), actor.operatorId(), arrivals.dock(warehouseId));
    }

    /**
     * Books what somebody holds in the hand.
     *
     * @throws Problem receipt-not-open; not-on-receipt, over-quantity (without the manager's role); not-enough-stock when
     *     units that are taken back have already gone on
     */
    public Arrived arrive(long warehouseId, Arrival arrival) {
        ReceiptHead head = sql.lock(warehouseId, arrival.receiptId())
                .filter(ReceiptHead::isOpen)
                .orElseThrow(() -> Problem.of(InboundProblem.RECEIPT_NOT_OPEN, arrival.receiptId()));
        ReceiptSql.Figures figures = sql.figures(warehouseId, head.id(), arrival.itemId());
        long received = figures.received() + arrival.quantity();
        if (!head.blind() && arrival.quantity() > 0 && !arrival.actor().has(Role.MANAGER)) {
            refuseTooMuch(head, figures, received);
        }
        arrivals.write(warehouseId, head, arrival);
        return new Arrived(head.blind() ? received : figures.expected(), received);
    }

    private static void refuseTooMuch(ReceiptHead head, ReceiptSql.Figures figures, long received) {
        if (figures.expected() == 0) {
            throw Problem.of(InboundProblem.NOT_ON_RECEIPT, head.receiptNo());
        }
        if (received * 100 > figures.expected() * (100 + TOLERANCE_PERCENT)) {
            throw Problem.of(InboundProblem.OVER_QUANTITY, received, figures.expected(), TOLERANCE_PERCENT);
        }
    }

    /** No more comes: what stands at the dock becomes work for the putaway. */
    public ReceiptView close(long warehouseId, long receiptId) {
        ReceiptHead head = sql.lock(warehouseId, receiptId)
                .filter(ReceiptHead::isOpen)
                .orElseThrow(() -> Problem.of(InboundProblem.RECEIPT_NOT_OPEN, receiptId));
        sql.close(warehouseId, receiptId);
        arrivals.queue(warehouseId, Map.of(head.receiptNo(), sql.arrived(warehouseId, receiptId)));
        ReceiptView view = get(warehouseId, head.receiptNo());
        outbox.tell(warehouseId, new Outbox.Event("receipt.closed", head.receiptNo(), view));
        return view;
    }

    /** @throws Problem unknown-receipt */
    public ReceiptView get(long warehouseId, String receiptNo) {
        ReceiptSql.Row row = sql.find(warehouseId, receiptNo)
                .orElseThrow(() -> Problem.of(InboundProblem.UNKNOWN_RECEIPT, receiptNo));
        return sql.withLines(warehouseId, List.of(row)).getFirst();
    }

    /** Newest first. @param status null: all @param before id from which the page goes on */
    public List<ReceiptView> page(long warehouseId, @Nullable String status, long before, int limit) {
        return sql.withLines(warehouseId, sql.page(warehouseId, status, before, limit));
    }

    /** The id behind a number, for paging. */
    long idOf(long warehouseId, String receiptNo) {
        return sql.find(warehouseId, receiptNo)
                .orElseThrow(() -> Problem.of(InboundProblem.UNKNOWN_RECEIPT, receiptNo))
                .id();
    }

    private String prefix(long warehouseId) {
        return warehouses.keyById(warehouseId).code() + "-R";
    }
}
