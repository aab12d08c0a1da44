package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.stowage.access.Audit;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/**
 * Customers who want another item, or another lot, than the one they ordered. The new one is promised at once and fetched
 * where the order is under way; the old one is taken back like any line.
 */
@ApplicationScoped
public class OrderSwaps {

    private final OrderLines lines;
    private final NamedLines named;
    private final OrderLineSql sql;
    private final LineCutting cutting;
    private final SwapItems items;
    private final Audit audit;

    public OrderSwaps(
            OrderLines lines, NamedLines named, OrderLineSql sql, LineCutting cutting, SwapItems items, Audit audit) {
        this.lines = lines;
        this.named = named;
        this.sql = sql;
        this.cutting = cutting;
        this.items = items;
        this.audit = audit;
    }

    /**
     * @throws Problem not-found, order-handed-over, order-is-cancelled, line-has-fewer, line-of-kit, swap-of-kit,
     *     unknown-sku, unknown-lot, lot-not-usable, swap-for-kit; sold-out where the swap says ifShort: refuse
     */
    @Transactional
    @Retrying
    public SwappedLine swap(long warehouseId, long orderId, int lineNo, LineSwap swap, long actorId) {
        OrderHead order = lines.mustBeHere(warehouseId, orderId);
        OrderLineSql.Row old = named.line(warehouseId, order, lineNo);
        Long asked = swap.quantity();
        long units = asked == null ? old.open() : asked;
        NamedLine.of(old).mustFit(units);
        TakenBack back = new TakenBack(old, units);
        SwapItems.Wanted wanted = items.wanted(warehouseId, back, swap);
        // first the new line: an order is never without any
        OrderLineSql.NewLine fresh = sql.insert(warehouseId, orderId, old, wanted.itemId(), units);
        cutting.less(warehouseId, orderId, List.of(back), OrderStop.ITEM, actorId);
        long promised = items.promise(order, back, fresh, wanted);
        if (promised < units && swap.refusesShort()) {
            throw Problem.of(OrderProblem.SOLD_OUT, wanted.sku()).at("/sku");
        }
        LineNews news = new LineNews(lineNo, old.sku(), units);
        String reason = swap.reason();
        String instead = "→ " + wanted.sku() + (reason == null ? "" : ": " + reason);
        sql.tell(warehouseId, orderId, actorId, "line-swapped", news, instead);
        audit.record(
                warehouseId,
                actorId,
                "order.line-swap",
                order.orderNo(),
                Map.of("lineNo", lineNo, "sku", old.sku(), "quantity", units, "newSku", wanted.sku()));
        cutting.fetch(warehouseId, orderId, actorId);
        return view(warehouseId, order, old, fresh, wanted, promised);
    }

    private SwappedLine view(
            long warehouseId,
            OrderHead order,
            OrderLineSql.Row old,
            OrderLineSql.NewLine fresh,
            SwapItems.Wanted wanted,
            long promised) {
        OrderLineSql.Row now = named.line(warehouseId, order, old.lineNo());
        return new SwappedLine(
                order.orderNo(),
                lines.status(warehouseId, order.id()),
                old.lineNo(),
                old.sku(),
                now.open(),
                now.goingBack(),
                fresh.lineNo(),
                wanted.sku(),
                fresh.ordered(),
                promised);
    }
}
