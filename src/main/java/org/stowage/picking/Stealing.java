package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.outbound.OrderHead;
import org.stowage.outbound.OrderSteals;
import org.stowage.outbound.Robbed;
import org.stowage.stock.Steals;
import org.stowage.stock.Stolen;

/**
 * An urgent order goes to the floor at the cost of less urgent ones: what it lacks is taken from their promises and open
 * allocations, never from what is picked. Whoever lost goods on the floor looks for others at once. All of it or nothing.
 */
@ApplicationScoped
class Stealing {

    private final OrderSteals orders;
    private final Steals steals;
    private final Waves waves;
    private final Reallocation reallocation;
    private final WaveSql sql;

    Stealing(OrderSteals orders, Steals steals, Waves waves, Reallocation reallocation, WaveSql sql) {
        this.orders = orders;
        this.steals = steals;
        this.waves = waves;
        this.reallocation = reallocation;
        this.sql = sql;
    }

    /** @throws Problem steal-not-enough with why the order is still not complete; nobody has lost anything then */
    @Transactional
    @Retrying
    public Stole steal(long warehouseId, String warehouseCode, long actorId, OrderHead order, String reason) {
        List<Long> others = orders.lockLessUrgent(warehouseId, order.id());
        List<Stolen> stolen = steals.take(warehouseId, order.id(), others);
        Released wave = waves.release(warehouseId, warehouseCode, actorId, NewWave.ofOrders(List.of(order.orderNo())));
        if (wave.orders() == 0) {
            throw Problem.all(wave.why().stream()
                    .map(why -> why.status() == null
                            ? Problem.fault(
                                    "",
                                    PickProblem.STEAL_NOT_ENOUGH,
                                    why.orderNo(),
                                    String.valueOf(why.sku()),
                                    String.valueOf(why.quantity()))
                            : Problem.fault("", PickProblem.NOT_RELEASABLE, why.orderNo(), why.status()))
                    .toList());
        }
        List<Robbed> robbed = named(warehouseId, stolen);
        orders.trace(warehouseId, actorId, order, reason, robbed);
        reallocation.search(
                warehouseId,
                actorId,
                stolen.stream()
                        .filter(one -> one.allocated() > 0)
                        .map(Stolen::orderId)
                        .distinct()
                        .toList());
        return Stole.of(order.orderNo(), wave.waveNo(), robbed);
    }

    private List<Robbed> named(long warehouseId, List<Stolen> stolen) {
        Map<Long, String> orderNos = sql
                .orderNos(warehouseId, stolen.stream().map(Stolen::orderId).toList())
                .stream()
                .collect(Collectors.toMap(WaveSql.Name::id, WaveSql.Name::name));
        Map<Long, String> skus = sql.skus(stolen.stream().map(Stolen::itemId).toList()).stream()
                .collect(Collectors.toMap(WaveSql.Name::id, WaveSql.Name::name));
        return stolen.stream()
                .map(one -> new Robbed(
                        one.orderId(),
                        orderNos.getOrDefault(one.orderId(), ""),
                        skus.getOrDefault(one.itemId(), ""),
                        one.promised(),
                        one.allocated()))
                .toList();
    }
}
