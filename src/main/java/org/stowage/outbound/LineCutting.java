package org.stowage.outbound;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.stowage.stock.Allocations;
import org.stowage.stock.Promises;

/** What a line that wants less means for claims, walks, stops and the order's state. The order's row is locked. */
@ApplicationScoped
class LineCutting {

    private final OrderLineSql sql;
    private final OrderStopSql stops;
    private final Allocations allocations;
    private final Promises promises;
    private final List<StopListener> listeners;

    LineCutting(
            OrderLineSql sql,
            OrderStopSql stops,
            Allocations allocations,
            Promises promises,
            @All List<StopListener> listeners) {
        this.sql = sql;
        this.stops = stops;
        this.allocations = allocations;
        this.promises = promises;
        this.listeners = listeners;
    }

    /** @param reason of the stop where picked units must come out, too */
    void less(long warehouseId, long orderId, List<TakenBack> all, String reason, long actorId) {
        for (TakenBack one : all) {
            allocations.unclaim(warehouseId, one.line().id(), beyond(warehouseId, orderId, one));
            sql.less(warehouseId, one.line().id(), one.unpicked(), one.picked());
        }
        if (all.stream().anyMatch(one -> one.picked() > 0)) {
            stops.stopAll(warehouseId, List.of(orderId), reason, actorId);
        }
        listeners.forEach(listener -> listener.linesChanged(warehouseId, orderId, actorId));
        sql.retell(warehouseId, orderId, actorId);
    }

    /** A label that says another amount goes nowhere. */
    void collectsLess(long warehouseId, long orderId, long actorId) {
        listeners.forEach(listener -> listener.collectsLess(warehouseId, orderId, actorId));
    }

    /** What is to be collected for the order is asked by a parcel that has left. */
    boolean isMoneyOut(long warehouseId, long orderId) {
        return listeners.stream().anyMatch(listener -> listener.isMoneyOut(warehouseId, orderId));
    }

    /** Somebody goes for what is not claimed on a shelf yet, where the order is under way. */
    void fetch(long warehouseId, long orderId, long actorId) {
        listeners.forEach(listener -> listener.linesAdded(warehouseId, orderId, actorId));
    }

    /** Its promise shrinks by what {@link #less} has not left to a packer. It locks the rows that all intake waits for. */
    void free(long warehouseId, long orderId, List<TakenBack> all) {
        promises.wantLess(warehouseId, orderId, TakenBack.free(all));
    }

    /** Picked units are out: nothing claims them any more. */
    void out(long warehouseId, long orderId, Map<Long, Long> units, long actorId) {
        units.forEach((line, count) -> allocations.unpicked(warehouseId, line, count));
        sql.retell(warehouseId, orderId, actorId);
        if (sql.goingBack(warehouseId, orderId).isEmpty()) {
            stops.liftAll(warehouseId, List.of(orderId), List.of(OrderStop.LINE, OrderStop.ITEM));
        }
        promises.wantLess(warehouseId, orderId, units);
    }

    /** Of what is claimed on shelves: so much that the line does not want any more. */
    private long beyond(long warehouseId, long orderId, TakenBack one) {
        long claimed = allocations.open(warehouseId, List.of(orderId)).stream()
                .filter(open -> open.orderLineId() == one.line().id())
                .mapToLong(open -> open.quantity())
                .sum();
        return Math.max(0, claimed - (one.line().unpicked() - one.unpicked()));
    }
}
