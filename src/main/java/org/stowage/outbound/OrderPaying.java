package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.outbound.OrderNewsSql.News;
import org.stowage.outbound.OrderReservationSql.Reservation;
import org.stowage.stock.Promises;

/** Orders that are not paid yet: paid in time, paid late, or never. */
@ApplicationScoped
class OrderPaying {

    private static final int MOST_AT_ONCE = 100;
    private static final long SYSTEM = 0;

    private final OrderReservationSql sql;
    private final OrderStopSql stops;
    private final OrderNewsSql news;
    private final Promises promises;

    OrderPaying(OrderReservationSql sql, OrderStopSql stops, OrderNewsSql news, Promises promises) {
        this.sql = sql;
        this.stops = stops;
        this.news = news;
        this.promises = promises;
    }

    OrderStatus pay(long warehouseId, long orderId, @Nullable Instant paidAt, long actorId) {
        Reservation order =
                sql.lock(warehouseId, orderId).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, orderId));
        boolean isOver = order.status() == OrderStatus.CANCELLED || order.status() == OrderStatus.CANCELLING;
        if (isOver && !order.expired()) {
            throw Problem.of(OrderProblem.ORDER_IS_CANCELLED, order.orderNo(), order.status());
        }
        ChangedOrder paid = sql.paid(warehouseId, orderId, paidAt);
        if (!isOver && !order.reserved()) {
            return order.status();
        }
        news.tell(warehouseId, actorId, List.of(new News(paid, "paid")));
        if (isOver) {
            stops.setStatus(warehouseId, orderId, OrderStatus.SHORT);
            promises.reopen(warehouseId, orderId);
        } else {
            promises.confirm(warehouseId, orderId);
        }
        return stand(warehouseId, orderId, actorId);
    }

    /** Promised, short or held, by what it has now; told unless the promises have told it already. */
    private OrderStatus stand(long warehouseId, long orderId, long actorId) {
        OrderStatus before = sql.lock(warehouseId, orderId).orElseThrow().status();
        OrderStatus now = stops.statusWithoutHolds(warehouseId, orderId)
                .map(OrderStatus::of)
                .orElse(OrderStatus.HELD);
        if (now != before || now == OrderStatus.SHORT) {
            news.changed(warehouseId, actorId, stops.setStatus(warehouseId, orderId, now));
        }
        return now;
    }

    /**
     * Orders whose time is over are cancelled, what was kept for them goes to those who wait. Orders that somebody works on
     * this moment are left for the next round, so two instances never wait for each other.
     *
     * @return whether there may be more
     */
    @Transactional
    @Retrying
    public boolean endDue(long warehouseId) {
        List<ChangedOrder> ended = sql.endDue(warehouseId, MOST_AT_ONCE);
        news.tell(
                warehouseId,
                SYSTEM,
                ended.stream().map(order -> new News(order, "expired")).toList());
        news.changed(warehouseId, SYSTEM, ended);
        promises.cancel(warehouseId, ended.stream().map(ChangedOrder::id).toList());
        return ended.size() == MOST_AT_ONCE;
    }

    List<Long> warehousesWithDue() {
        return sql.warehousesWithDue();
    }
}
