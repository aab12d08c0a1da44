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

    /** Units that nobody has picked go first. @param reason of the stop where picked ones must come out, too */
    void less(long warehouseId, long orderId, OrderLineSql.Row line, long units, String reason, long actorId) {
        long unpicked = unpicked(line, units);
        allocations.unclaim(warehouseId, line.id(), beyond(warehouseId, orderId, line, unpicked));
        sql.less(warehouseId, line.id(), unpicked, units - unpicked);
        if (units > unpicked) {
            stops.stopAll(warehouseId, List.of(orderId), reason, actorId);
        }
        listeners.forEach(listener -> listener.linesChanged(warehouseId, orderId, actorId));
        sql.retell(warehouseId, orderId, actorId);
    }

    /** Somebody goes for what is not claimed on a shelf yet, where the order is under way. */
    void fetch(long warehouseId, long orderId, long actorId) {
        listeners.forEach(listener -> listener.linesAdded(warehouseId, orderId, actorId));
    }

    /** Its promise shrinks by what {@link #less} has not left to a packer. Last of the act. */
    void free(long warehouseId, long orderId, OrderLineSql.Row line, long units) {
        long unpicked = unpicked(line, units);
        if (unpicked > 0) {
            promises.wantLess(warehouseId, orderId, Map.of(line.id(), unpicked));
        }
    }

    /** Picked units are out: nothing claims them any more. */
    void out(long warehouseId, long orderId, Map<Long, Long> units, long actorId) {
        units.forEach((line, count) -> allocations.unpicked(warehouseId, line, count));
        sql.retell(warehouseId, orderId, actorId);
        if (sql.goingBack(warehouseId, orderId).isEmpty()) {
            stops.lift(warehouseId, orderId);
        }
        promises.wantLess(warehouseId, orderId, units);
    }

    private static long unpicked(OrderLineSql.Row line, long units) {
        return Math.min(units, line.unpicked());
    }

    /** Of what is claimed on shelves: so much that the line does not want any more. */
    private long beyond(long warehouseId, long orderId, OrderLineSql.Row line, long unpicked) {
        long claimed = allocations.open(warehouseId, List.of(orderId)).stream()
                .filter(open -> open.orderLineId() == line.id())
                .mapToLong(open -> open.quantity())
                .sum();
        return Math.max(0, claimed - (line.unpicked() - unpicked));
    }
}
