package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Audit;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/**
 * Customers who take back a part of an order that goes on. What nobody has picked is free at once; what is picked stops the
 * order until a packer has taken it out. With its last unit the order is cancelled, or, where a part of it has left, shipped.
 */
@ApplicationScoped
public class OrderLines {

    private final OrderSql orders;
    private final OrderLineSql sql;
    private final NamedLines named;
    private final OrderEnding ending;
    private final LineCutting cutting;
    private final Audit audit;

    public OrderLines(
            OrderSql orders,
            OrderLineSql sql,
            NamedLines named,
            OrderEnding ending,
            LineCutting cutting,
            Audit audit) {
        this.orders = orders;
        this.sql = sql;
        this.named = named;
        this.ending = ending;
        this.cutting = cutting;
        this.audit = audit;
    }

    /**
     * Of an order that has left in part: what has not left.
     *
     * @param lineNo of a line, or of a kit
     * @throws Problem not-found, order-handed-over, order-is-cancelled, line-handed-over, line-has-fewer, line-of-kit,
     *     price-needed where money is collected and nobody knows how much less
     */
    @Transactional
    @Retrying
    public CutLine cancel(long warehouseId, long orderId, int lineNo, LineCut cut, long actorId) {
        OrderHead order = mustBeUnderWay(warehouseId, orderId);
        NamedLine line = named.lineOrKit(warehouseId, order, lineNo);
        Long asked = cut.quantity();
        long quantity = asked == null ? line.open() : asked;
        line.mustFit(quantity);
        List<TakenBack> less = line.less(quantity);
        LineNews news = new LineNews(lineNo, line.sku(), quantity);
        if (sql.open(warehouseId, orderId) == TakenBack.units(less)) {
            sql.tell(warehouseId, orderId, actorId, "line-cancelled", news, cut.reason());
            OrderStatus over = ending.cancel(warehouseId, orderId, actorId);
            record(warehouseId, order, actorId, news);
            return new CutLine(order.orderNo(), over, lineNo, line.sku(), quantity, 0, 0, null);
        }
        BigDecimal toRefund = cheaper(warehouseId, order, line, quantity, actorId);
        cutting.less(warehouseId, orderId, less, OrderStop.LINE, actorId);
        if (line.collects() && toRefund == null) {
            cutting.collectsLess(warehouseId, orderId, actorId);
        }
        sql.tell(warehouseId, orderId, actorId, "line-cancelled", news, cut.reason());
        record(warehouseId, order, actorId, news);
        // last: it locks the rows that all intake waits for
        cutting.free(warehouseId, orderId, less);
        return view(warehouseId, orderId, news, toRefund);
    }

    /**
     * Less is declared and collected.
     *
     * @return what is collected all the same, because the parcel that collects it has left; null: none, or nobody knows
     */
    private @Nullable BigDecimal cheaper(
            long warehouseId, OrderHead order, NamedLine line, long quantity, long actorId) {
        BigDecimal price = line.price();
        boolean isOut = line.collects() && cutting.isMoneyOut(warehouseId, order.id());
        if (price == null && line.collects() && !isOut) {
            throw Problem.of(OrderProblem.PRICE_NEEDED, order.orderNo(), line.lineNo());
        }
        BigDecimal amount = price == null ? BigDecimal.ZERO : price.multiply(BigDecimal.valueOf(quantity));
        if (amount.signum() > 0) {
            sql.declareLess(warehouseId, order.id(), amount, isOut ? BigDecimal.ZERO : amount);
        }
        if (!isOut) {
            return null;
        }
        String what = quantity + " × " + line.sku() + (price == null ? "" : ": " + amount.stripTrailingZeros().toPlainString());
        ending.explain(warehouseId, order.id(), "to-refund", what, actorId);
        return price == null ? null : amount;
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

    /** Locked from here on; nothing of it has left. */
    OrderHead mustBeHere(long warehouseId, long orderId) {
        OrderHead order = mustBeUnderWay(warehouseId, orderId);
        if (order.status() == OrderStatus.PART_SHIPPED) {
            throw handedOver(order);
        }
        return order;
    }

    private OrderHead mustBeUnderWay(long warehouseId, long orderId) {
        OrderHead order =
                orders.lock(warehouseId, orderId).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, orderId));
        if (order.status().isHandedOver() && order.status() != OrderStatus.PART_SHIPPED) {
            throw handedOver(order);
        }
        if (order.status() == OrderStatus.CANCELLED || order.status() == OrderStatus.CANCELLING) {
            throw Problem.of(
                    OrderProblem.ORDER_IS_CANCELLED,
                    order.orderNo(),
                    order.status().text());
        }
        return order;
    }

    private static Problem handedOver(OrderHead order) {
        return Problem.of(
                OrderProblem.ORDER_HANDED_OVER, order.orderNo(), order.status().text());
    }

    OrderStatus status(long warehouseId, long orderId) {
        return orders.get(warehouseId, orderId).orElseThrow().status();
    }

    private void record(long warehouseId, OrderHead order, long actorId, LineNews news) {
        audit.record(
                warehouseId,
                actorId,
                "order.line-cancel",
                order.orderNo(),
                Map.of("lineNo", news.lineNo(), "sku", news.sku(), "quantity", news.units()));
    }

    private CutLine view(long warehouseId, long orderId, LineNews news, @Nullable BigDecimal toRefund) {
        OrderHead order = orders.get(warehouseId, orderId).orElseThrow();
        NamedLine line = named.lineOrKit(warehouseId, order, news.lineNo());
        return new CutLine(
                order.orderNo(),
                order.status(),
                news.lineNo(),
                news.sku(),
                news.units(),
                line.wanted(),
                line.goingBack(),
                toRefund);
    }
}
