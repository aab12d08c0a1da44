package org.stowage.outbound;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.stowage.kernel.Problem;
import org.stowage.outbound.OrderProgressSql.Step;
import org.stowage.stock.PromiseListener;

/** Keeps an order's state true to its promises and to what its lines have come to. */
@ApplicationScoped
class OrderProgress implements PromiseListener {

    private static final long SYSTEM = 0;

    private final OrderProgressSql sql;
    private final OrderNewsSql news;
    private final List<StopListener> listeners;

    OrderProgress(OrderProgressSql sql, OrderNewsSql news, @All List<StopListener> listeners) {
        this.sql = sql;
        this.news = news;
        this.listeners = listeners;
    }

    @Override
    @Transactional
    public void promisesChanged(long warehouseId, Collection<Long> orderIds) {
        // a statement of its own: two receipts that serve two lines of one order each see the other's only after this
        // wait
        sql.lockOrders(warehouseId, orderIds);
        news.changed(warehouseId, SYSTEM, sql.byPromises(warehouseId, orderIds));
    }

    List<ChangedOrder> claim(long warehouseId, long waveId, WaveSelection selection) {
        return sql.claim(warehouseId, waveId, selection);
    }

    void settle(long warehouseId, long actorId, List<ChangedOrder> claimed, Set<Long> incomplete) {
        List<ChangedOrder> told = new ArrayList<>(claimed.stream()
                .filter(order -> !incomplete.contains(order.id()))
                .toList());
        if (!incomplete.isEmpty()) {
            told.addAll(sql.backToQueue(warehouseId, incomplete));
        }
        news.changed(warehouseId, actorId, told);
    }

    void toProblem(long warehouseId, long actorId, Collection<Long> orderIds) {
        List<ChangedOrder> changed = sql.toProblem(warehouseId, orderIds);
        news.changed(warehouseId, actorId, changed);
        List<Long> ids = changed.stream().map(ChangedOrder::id).toList();
        if (!ids.isEmpty()) {
            listeners.forEach(listener -> listener.ordersInProblem(warehouseId, ids));
        }
    }

    /** @return those that are stopped */
    List<Long> lock(long warehouseId, Collection<Long> orderIds) {
        return sql.lockOrders(warehouseId, orderIds);
    }

    void picked(long warehouseId, long actorId, List<LineQuantity> quantities) {
        advance(warehouseId, actorId, Step.PICKED, quantities);
    }

    void packed(long warehouseId, long actorId, List<LineQuantity> quantities) {
        advance(warehouseId, actorId, Step.PACKED, quantities);
    }

    void shipped(long warehouseId, long actorId, List<LineQuantity> quantities) {
        advance(warehouseId, actorId, Step.SHIPPED, quantities);
    }

    private void advance(long warehouseId, long actorId, Step step, List<LineQuantity> quantities) {
        long lines =
                quantities.stream().map(LineQuantity::orderLineId).distinct().count();
        if (sql.advance(warehouseId, actorId, step, quantities) != lines) {
            throw Problem.of(OrderProblem.MORE_THAN_ORDERED);
        }
    }
}
