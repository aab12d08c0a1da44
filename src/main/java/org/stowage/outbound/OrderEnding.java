package org.stowage.outbound;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.stock.Allocations;
import org.stowage.stock.Promises;

/** Orders that shall not go on: held for a time, or cancelled, by how far they have come. */
@ApplicationScoped
class OrderEnding {

    private final OrderSql orders;
    private final OrderStopSql stops;
    private final OrderNewsSql news;
    private final Promises promises;
    private final Allocations allocations;
    private final List<StopListener> listeners;

    OrderEnding(
            OrderSql orders,
            OrderStopSql stops,
            OrderNewsSql news,
            Promises promises,
            Allocations allocations,
            @All List<StopListener> listeners) {
        this.orders = orders;
        this.stops = stops;
        this.news = news;
        this.promises = promises;
        this.allocations = allocations;
        this.listeners = listeners;
    }

    /**
     * Nothing picked yet: the promise is given back and the order is over. Something picked: open work ends, the order is
     * stopped at every scan until the goods are put back.
     */
    OrderStatus cancel(long warehouseId, long orderId, long actorId) {
        OrderHead order = locked(warehouseId, orderId);
        if (order.status().isHandedOver()) {
            throw Problem.of(
                    OrderProblem.ORDER_HANDED_OVER,
                    order.orderNo(),
                    order.status().text());
        }
        if (order.status() == OrderStatus.CANCELLED || order.status() == OrderStatus.CANCELLING) {
            return order.status();
        }
        boolean isPicked = stops.pickedUnits(warehouseId, orderId) > 0;
        OrderStatus ended =
                change(warehouseId, orderId, actorId, isPicked ? OrderStatus.CANCELLING : OrderStatus.CANCELLED);
        if (isPicked) {
            stops.stopAll(warehouseId, List.of(orderId), OrderStop.CANCELLED, actorId);
            stops.nothingGoesBack(warehouseId, orderId);
        }
        // whatever the state says: a walk that still holds goods of the order must hear of it
        listeners.forEach(listener -> listener.orderStopped(warehouseId, orderId));
        if (!isPicked) {
            // last: it locks the rows that all intake waits for
            promises.cancel(warehouseId, List.of(orderId));
        }
        return ended;
    }

    /** Goods of a stopped order were put back: with the last of them a cancelled order's stop and promise end. */
    OrderStatus putBack(long warehouseId, long orderId, long actorId) {
        OrderHead order = locked(warehouseId, orderId);
        if (stops.pickedUnits(warehouseId, orderId) > 0) {
            return order.status();
        }
        if (order.status() != OrderStatus.CANCELLING) {
            stops.liftAll(warehouseId, List.of(orderId), OrderStop.OF_GOODS);
            return backToQueue(warehouseId, orderId, actorId);
        }
        stops.lift(warehouseId, orderId);
        OrderStatus ended = change(warehouseId, orderId, actorId, OrderStatus.CANCELLED);
        promises.cancel(warehouseId, List.of(orderId));
        return ended;
    }

    /** Nothing of it is on the floor any more: it waits for other goods. */
    private OrderStatus backToQueue(long warehouseId, long orderId, long actorId) {
        allocations.putBack(warehouseId, orderId);
        promises.wantLess(warehouseId, orderId, stops.wentBack(warehouseId, orderId));
        Optional<String> waiting = stops.statusWithoutHolds(warehouseId, orderId);
        return change(
                warehouseId, orderId, actorId, waiting.map(OrderStatus::of).orElse(OrderStatus.HELD));
    }

    /** At every scan, until the stop is lifted or the goods are put back. */
    void stop(long warehouseId, Collection<Long> orderIds, String reason, long actorId) {
        List<Long> stopped = stops.stopAll(warehouseId, orderIds, reason, actorId);
        if (!OrderStop.isForTheDesk(reason)) {
            stopped.forEach(order -> listeners.forEach(listener -> listener.orderStopped(warehouseId, order)));
        }
    }

    int liftStops(long warehouseId, Collection<Long> orderIds, String reason) {
        return stops.liftAll(warehouseId, orderIds, List.of(reason));
    }

    OrderStatus hold(long warehouseId, long orderId, NewHold hold, long actorId) {
        OrderHead order = holdable(warehouseId, orderId);
        if (stops.hold(warehouseId, orderId, hold, actorId) == 0) {
            throw Problem.of(OrderProblem.HOLD_EXISTS, order.orderNo(), hold.code());
        }
        return change(warehouseId, orderId, actorId, OrderStatus.HELD);
    }

    OrderStatus releaseHold(long warehouseId, long orderId, String code, long actorId) {
        holdable(warehouseId, orderId);
        if (stops.releaseHold(warehouseId, orderId, code, actorId) == 0) {
            throw Problem.of(KernelProblem.NOT_FOUND, code);
        }
        Optional<String> free = stops.statusWithoutHolds(warehouseId, orderId);
        return free.map(status -> change(warehouseId, orderId, actorId, OrderStatus.of(status)))
                .orElse(OrderStatus.HELD);
    }

    void explain(long warehouseId, long orderId, String code, String text, long actorId) {
        news.explain(warehouseId, orderId, actorId, code, text);
    }

    private OrderHead holdable(long warehouseId, long orderId) {
        OrderHead order = locked(warehouseId, orderId);
        String status = order.status().text();
        if (order.status() == OrderStatus.CANCELLED || order.status() == OrderStatus.CANCELLING) {
            throw Problem.of(OrderProblem.ORDER_IS_CANCELLED, order.orderNo(), status);
        }
        if (!order.status().isBeforeRelease()) {
            throw Problem.of(OrderProblem.ORDER_ALREADY_RELEASED, order.orderNo(), status);
        }
        return order;
    }

    private OrderHead locked(long warehouseId, long orderId) {
        return orders.lock(warehouseId, orderId).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, orderId));
    }

    private OrderStatus change(long warehouseId, long orderId, long actorId, OrderStatus status) {
        news.changed(warehouseId, actorId, stops.setStatus(warehouseId, orderId, status));
        return status;
    }
}
