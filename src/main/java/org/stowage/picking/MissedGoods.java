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
        return search(warehouseId, actorId, ways, 0);
    }

    /** @param ways of one wave @param missedAt the place, until it is counted; 0 = their loss is booked */
    ShortPick search(long warehouseId, long actorId, List<Reallocation.Way> ways, long missedAt) {
        Reallocation.Looked looked = reallocation.look(warehouseId, ways, missedAt);
        Map<Long, ShortOutcome> outcomes = shorts.settle(
                warehouseId,
                actorId,
                looked.missing().stream().map(MissedGoods::missing).toList());
        if (missedAt == 0) {
            // the book is right already: what was given back is there for whoever waits
            promises.serve(
                    warehouseId,
                    looked.missing().stream().map(ReleaseRow::itemId).distinct().toList());
        }
        return new ShortPick(units(looked.found()), units(looked.missing()), outcomes);
    }

    private static long units(List<ReleaseRow> rows) {
        return rows.stream().mapToLong(ReleaseRow::quantity).sum();
    }

    private static MissingUnits missing(ReleaseRow row) {
        return new MissingUnits(row.orderId(), row.lineNo(), row.orderLineId(), row.quantity());
    }
}
