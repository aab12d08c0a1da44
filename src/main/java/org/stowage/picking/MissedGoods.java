package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.stowage.outbound.MissingUnits;
import org.stowage.outbound.OrderShorts;
import org.stowage.outbound.Orders;
import org.stowage.outbound.ShortOutcome;
import org.stowage.stock.Promises;

/** Units that somebody looked for in vain are looked for elsewhere; where no place has them, the channel's rule decides. */
@ApplicationScoped
class MissedGoods {

    private final Reallocation reallocation;
    private final OrderShorts shorts;
    private final Orders orders;
    private final Promises promises;
    private final PickSql sql;

    MissedGoods(Reallocation reallocation, OrderShorts shorts, Orders orders, Promises promises, PickSql sql) {
        this.reallocation = reallocation;
        this.shorts = shorts;
        this.orders = orders;
        this.promises = promises;
        this.sql = sql;
    }

    /** Of one order that lost what was picked; one of no wave waits. */
    ShortPick ofOrder(long warehouseId, long actorId, long orderId, long units) {
        List<Reallocation.Way> ways = sql.ways(warehouseId, List.of(orderId));
        if (ways.isEmpty()) {
            orders.toProblem(warehouseId, actorId, List.of(orderId));
            return new ShortPick(0, units, Map.of(orderId, ShortOutcome.WAITS));
        }
        return search(warehouseId, actorId, ways, new Missed(units, 0));
    }

    /** @param units how many were missed @param locationId where, until it is counted; 0 = their loss is booked */
    record Missed(long units, long locationId) {}

    /** @param ways of one wave */
    ShortPick search(long warehouseId, long actorId, List<Reallocation.Way> ways, Missed missed) {
        Reallocation.Looked looked = reallocation.look(warehouseId, ways, missed.locationId());
        Map<Long, ShortOutcome> outcomes = shorts.settle(
                warehouseId,
                actorId,
                looked.missing().stream().map(MissedGoods::missing).toList());
        if (missed.locationId() == 0) {
            // the book is right already: what was given back is there for whoever waits
            promises.serve(
                    warehouseId,
                    looked.missing().stream().map(ReleaseRow::itemId).distinct().toList());
        }
        long elsewhere = looked.found().stream().mapToLong(ReleaseRow::quantity).sum();
        return new ShortPick(elsewhere, Math.max(0, missed.units() - elsewhere), outcomes);
    }

    private static MissingUnits missing(ReleaseRow row) {
        return new MissingUnits(row.orderId(), row.lineNo(), row.orderLineId(), row.quantity());
    }
}
