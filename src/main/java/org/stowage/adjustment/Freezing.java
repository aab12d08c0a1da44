package org.stowage.adjustment;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Audit;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.outbound.OrderStop;
import org.stowage.outbound.Orders;
import org.stowage.stock.Freezes;
import org.stowage.stock.GoodsFilter;
import org.stowage.stock.OrderGoods;
import org.stowage.stock.OrderUnits;
import org.stowage.stock.Sellable;

/**
 * Goods taken out of use, wherever they are: on the shelf they are not offered any more, in totes and parcels their orders
 * are stopped at the next scan until the freeze is lifted or the goods are put back.
 */
@ApplicationScoped
@Retrying
@Transactional
public class Freezing {

    /**
     * What a freeze did.
     *
     * @param shortOrders orders whose promise lost units
     * @param stoppedOrders orders that hold such goods picked or packed
     */
    public record Done(long freezeId, Set<Long> shortOrders, Set<Long> stoppedOrders) {}

    private final Freezes freezes;
    private final Orders orders;
    private final List<OrderGoods> goods;
    private final Audit audit;

    public Freezing(Freezes freezes, Orders orders, @All List<OrderGoods> goods, Audit audit) {
        this.freezes = freezes;
        this.orders = orders;
        this.goods = goods;
        this.audit = audit;
    }

    /** @param scope names at least one of place, item and lot */
    public Done freeze(long warehouseId, Sellable.Scope scope, String reason, long actorId) {
        // order rows are locked before stock, as everywhere; who picks at this moment is seen by the second look
        orders.lockForWork(warehouseId, holders(warehouseId, scope));
        Freezes.Frozen frozen = freezes.freeze(warehouseId, scope, reason, actorId);
        Set<Long> stopped = holders(warehouseId, scope);
        orders.stop(warehouseId, stopped, OrderStop.FROZEN, actorId);
        audit.record(
                warehouseId,
                actorId,
                "stock.freeze",
                String.valueOf(frozen.freezeId()),
                Map.of("short", frozen.shortOrders().size(), "stopped", stopped.size()));
        return new Done(frozen.freezeId(), frozen.shortOrders(), stopped);
    }

    /**
     * @param note why the goods may be used again
     * @throws Problem unknown-freeze, freeze-is-lifted
     */
    public void lift(long warehouseId, long freezeId, long actorId, @Nullable String note) {
        Sellable.Scope scope = freezes.scope(warehouseId, freezeId);
        Set<Long> stopped = holders(warehouseId, scope);
        orders.lockForWork(warehouseId, stopped);
        freezes.lift(warehouseId, freezeId, actorId, note);
        if (!stopped.isEmpty()) {
            Set<Long> free = new TreeSet<>(stopped);
            freezes.ordersFrozen(warehouseId, held(warehouseId, GoodsFilter.ofOrders(stopped)))
                    .forEach(free::remove);
            orders.liftStops(warehouseId, free, OrderStop.FROZEN);
        }
        audit.record(warehouseId, actorId, "stock.unfreeze", String.valueOf(freezeId), Map.of());
    }

    /** Orders of the house that hold such goods, picked or packed. */
    Set<Long> holders(long warehouseId, Sellable.Scope scope) {
        Set<Long> holders = new TreeSet<>();
        held(warehouseId, GoodsFilter.of(scope)).forEach(units -> holders.add(units.orderId()));
        return holders;
    }

    /** Goods of orders, in totes, parcels and, where asked, with customers. */
    List<OrderUnits> held(long warehouseId, GoodsFilter filter) {
        List<OrderUnits> all = new ArrayList<>();
        goods.forEach(room -> all.addAll(room.of(warehouseId, filter)));
        return all;
    }
}
