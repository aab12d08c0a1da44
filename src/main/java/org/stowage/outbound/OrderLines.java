package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.stowage.access.Audit;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/**
 * Customers who take back a part of an order that goes on. What nobody has picked is free at once; what is picked stops the
 * order until a packer has taken it out. With its last unit the order is cancelled.
 */
@ApplicationScoped
public class OrderLines {

    private final OrderSql orders;
    private final OrderLineSql sql;
    private final OrderEnding ending;
    private final LineCutting cutting;
    private final Audit audit;

    public OrderLines(
            OrderSql orders, OrderLineSql sql, OrderEnding ending, LineCutting cutting, Audit audit) {
        this.orders = orders;
        this.sql = sql;
        this.ending = ending;
        this.cutting = cutting;
        this.audit = audit;
    }

    /**
     * @throws Problem not-found, order-handed-over, order-is-cancelled, line-has-fewer, line-of-kit, price-needed where
     *     money is collected and nobody knows how much less
     */
    @Transactional
    @Retrying
    public CutLine cancel(long warehouseId, long orderId, int lineNo, LineCut cut, long actorId) {
        OrderHead order = mustBeHere(warehouseId, orderId);
        OrderLineSql.Row line = line(warehouseId, order, lineNo);
        Long asked = cut.quantity();
        long units = asked == null ? line.open() : asked;
        mustFit(line, units);
        LineNews news = new LineNews(lineNo, line.sku(), units);
        if (sql.open(warehouseId, orderId) == units) {
            sql.tell(warehouseId, orderId, actorId, "line-cancelled", news, cut.reason());
            OrderStatus over = ending.cancel(warehouseId, orderId, actorId);
            record(warehouseId, order, actorId, news);
            return new CutLine(order.orderNo(), over, lineNo, line.sku(), units, 0, 0);
        }
        mustBePriced(line, order);
        BigDecimal price = line.price();
        if (price != null) {
            sql.declareLess(warehouseId, orderId, price.multiply(BigDecimal.valueOf(units)));
        }
        cutting.less(warehouseId, orderId, line, units, OrderStop.LINE, actorId);
        sql.tell(warehouseId, orderId, actorId, "line-cancelled", news, cut.reason());
        record(warehouseId, order, actorId, news);
        // last: it locks the rows that all intake waits for
        cutting.free(warehouseId, orderId, line, units);
        return view(warehouseId, orderId, lineNo, units);
    }

    /** What a packer still has to take out. */
    public List<GoingBack> goingBack(long warehouseId, long orderId) {
        return sql.goingBack(warehouseId, orderId);
    }

    /**
     * A packer took these units out, and their stock is booked where he laid them. With the last of them the stop ends.
     *
     * @param units by order line
     * @throws Problem lost-race: somebody else took them out
     */
    @Transactional
    public void out(long warehouseId, long orderId, Map<Long, Long> units, long actorId) {
        units.forEach((line, count) -> {
            if (sql.out(warehouseId, line, count) == 0) {
                throw Problem.of(KernelProblem.LOST_RACE);
            }
        });
        cutting.out(warehouseId, orderId, units, actorId);
    }

    OrderLineSql.Row line(long warehouseId, OrderHead order, int lineNo) {
        return sql.line(warehouseId, order.id(), lineNo)
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, order.orderNo() + " / " + lineNo));
    }

    /** Locked from here on. */
    OrderHead mustBeHere(long warehouseId, long orderId) {
        OrderHead order =
                orders.lock(warehouseId, orderId).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, orderId));
        String status = order.status().text();
        if (order.status().isHandedOver()) {
            throw Problem.of(OrderProblem.ORDER_HANDED_OVER, order.orderNo(), status);
        }
        if (order.status() == OrderStatus.CANCELLED || order.status() == OrderStatus.CANCELLING) {
            throw Problem.of(OrderProblem.ORDER_IS_CANCELLED, order.orderNo(), status);
        }
        return order;
    }

    static void mustFit(OrderLineSql.Row line, long units) {
        if (line.kitLineNo() != null) {
            throw Problem.of(OrderProblem.LINE_OF_KIT, line.lineNo(), line.kitLineNo());
        }
        if (units < 1 || units > line.open()) {
            throw Problem.of(OrderProblem.LINE_HAS_FEWER, line.lineNo(), line.open())
                    .at("/quantity");
        }
    }

    private static void mustBePriced(OrderLineSql.Row line, OrderHead order) {
        if (line.collects() && line.price() == null) {
            throw Problem.of(OrderProblem.PRICE_NEEDED, order.orderNo(), line.lineNo());
        }
    }

    private void record(long warehouseId, OrderHead order, long actorId, LineNews news) {
        audit.record(
                warehouseId,
                actorId,
                "order.line-cancel",
                order.orderNo(),
                Map.of("lineNo", news.lineNo(), "sku", news.sku(), "quantity", news.units()));
    }

    private CutLine view(long warehouseId, long orderId, int lineNo, long units) {
        OrderHead order = orders.get(warehouseId, orderId).orElseThrow();
        OrderLineSql.Row line = sql.line(warehouseId, orderId, lineNo).orElseThrow();
        return new CutLine(
                order.orderNo(), order.status(), lineNo, line.sku(), units, line.open(), line.goingBack());
    }
}
