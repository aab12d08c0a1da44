package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An urgent order takes the units of others: what is promised to them where its own promise is short, and what is allocated
 * to them where nothing else is in a picker's reach. Never what is picked. Whether it may, and in which sequence the others
 * lose, the caller decides; their rows are locked by the caller.
 */
@ApplicationScoped
public class Steals {

    private final StealSql sql;
    private final LossSql losses;
    private final Allocations allocations;
    private final Promises promises;

    public Steals(StealSql sql, LossSql losses, Allocations allocations, Promises promises) {
        this.sql = sql;
        this.losses = losses;
        this.allocations = allocations;
        this.promises = promises;
    }

    /**
     * Takes no more than the order lacks. The units that were allocated are free afterwards, and locked until the end of the
     * transaction: the caller allocates them to the order.
     *
     * @param others orders that lose, the first one first
     */
    @Transactional
    public List<Stolen> take(long warehouseId, long orderId, List<Long> others) {
        // first the rows of stock, then what is promised of them: the sequence in which a posting locks them
        sql.lockStock(warehouseId, orderId);
        sql.lockRooms(warehouseId, orderId);
        List<StealSql.Units> promised = sql.takePromises(warehouseId, orderId, others);
        List<Long> robbed =
                promised.stream().map(StealSql.Units::orderId).distinct().toList();
        Collection<Long> beyond = losses.allocationsBeyondPromise(warehouseId, robbed);
        List<StealSql.Units> allocated = new ArrayList<>(sql.units(warehouseId, beyond));
        allocations.release(warehouseId, beyond);
        List<Long> chosen = sql.chooseAllocations(warehouseId, orderId, others);
        allocated.addAll(sql.units(warehouseId, chosen));
        allocations.release(warehouseId, chosen);
        List<Long> changed = new ArrayList<>(robbed);
        if (!promised.isEmpty()) {
            changed.add(orderId);
        }
        promises.changed(warehouseId, changed);
        return merge(promised, allocated);
    }

    private static List<Stolen> merge(List<StealSql.Units> promised, List<StealSql.Units> allocated) {
        Map<List<Long>, Stolen> byGoods = new HashMap<>();
        for (StealSql.Units one : promised) {
            byGoods.merge(
                    List.of(one.orderId(), one.itemId()),
                    new Stolen(one.orderId(), one.itemId(), one.units(), 0),
                    Steals::sum);
        }
        for (StealSql.Units one : allocated) {
            byGoods.merge(
                    List.of(one.orderId(), one.itemId()),
                    new Stolen(one.orderId(), one.itemId(), 0, one.units()),
                    Steals::sum);
        }
        return List.copyOf(byGoods.values());
    }

    private static Stolen sum(Stolen one, Stolen other) {
        return new Stolen(
                one.orderId(), one.itemId(), one.promised() + other.promised(), one.allocated() + other.allocated());
    }
}
