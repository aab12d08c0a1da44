package org.stowage.picking;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.stowage.inbound.Putaway;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.outbound.LineQuantity;
import org.stowage.outbound.OrderHead;
import org.stowage.outbound.OrderStatus;
import org.stowage.outbound.OrderStop;
import org.stowage.outbound.Orders;
import org.stowage.site.Location;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;
import org.stowage.task.Desk;

/**
 * The way on for a cancelled order whose goods were picked, one that holds frozen goods, or one that waits for
 * goods that nobody found: back to a shelf. Until the last unit lies there the order is
 * cancelling and keeps its promise, so that nobody is promised what still stands at a packing table; then it is cancelled.
 */
@ApplicationScoped
@Retrying
@Transactional
class PutBack {

    private final PutBackSql sql;
    private final PickedSql picked;
    private final Putaway putaway;
    private final Orders orders;
    private final StockLedger ledger;
    private final List<Unpacking> unpackings;

    PutBack(
            PutBackSql sql,
            PickedSql picked,
            Putaway putaway,
            Orders orders,
            StockLedger ledger,
            @All List<Unpacking> unpackings) {
        this.sql = sql;
        this.picked = picked;
        this.putaway = putaway;
        this.orders = orders;
        this.ledger = ledger;
        this.unpackings = unpackings;
    }

    /** The order that waits longest. */
    Optional<String> oldestOrder(long warehouseId) {
        return sql.oldestOrder(warehouseId);
    }

    Optional<BackGoods> next(long warehouseId, PutBackScope scope) {
        return sql.next(warehouseId, scope);
    }

    /** What of it is packed comes out of its parcels. @throws Problem not-found, not-cancelled */
    PutBackScope order(Desk desk, String orderNo) {
        OrderHead order = orders.find(desk.warehouseId(), orderNo)
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "order " + orderNo));
        return order(desk, order.id());
    }

    /** A tote, or the box of a parcel. */
    PutBackScope unit(Desk desk, long handlingUnitId) {
        return unpackings.stream()
                .flatMap(packed -> packed.orderIn(desk.warehouseId(), handlingUnitId).stream())
                .findFirst()
                .map(orderId -> order(desk, orderId))
                .orElseGet(() -> PutBackScope.ofUnit(handlingUnitId));
    }

    private PutBackScope order(Desk desk, long orderId) {
        orders.lockForWork(desk.warehouseId(), List.of(orderId));
        OrderHead order = orders.get(desk.warehouseId(), orderId).orElseThrow();
        boolean goesBack = orders.stopOf(desk.warehouseId(), orderId)
                .filter(OrderStop::goesBack)
                .isPresent();
        if (order.status() != OrderStatus.CANCELLING && !goesBack) {
            if (sql.next(desk.warehouseId(), PutBackScope.ofOrder(orderId)).isPresent()) {
                return PutBackScope.ofOrder(orderId);
            }
            throw Problem.of(
                    PickProblem.NOT_CANCELLED, order.orderNo(), order.status().text());
        }
        unpackings.forEach(packed ->
                packed.unpack(desk.warehouseId(), orderId, desk.actor().operatorId()));
        return PutBackScope.ofOrder(orderId);
    }

    /**
     * Books these units back to the location.
     *
     * @param serials of the units; empty: not kept so, or all that stand there
     * @return the order's state: cancelled when these were its last
     * @throws Problem naming the rule that forbids the location; lost-race when they are not there any more
     */
    OrderStatus put(Desk desk, BackGoods proposed, long quantity, Location to, List<String> serials) {
        long warehouse = desk.warehouseId();
        long actor = desk.actor().operatorId();
        orders.lockForWork(warehouse, List.of(proposed.orderId()));
        BackGoods goods = sql.again(warehouse, proposed).orElseThrow(() -> Problem.of(KernelProblem.LOST_RACE));
        putaway.allow(warehouse, to, goods.itemId(), goods.lotId(), quantity);
        take(warehouse, goods, quantity, actor);
        StockMove move = StockMove.of(
                        goods.itemId(),
                        goods.lotId(),
                        goods.ownerId(),
                        quantity,
                        Place.at(goods.locationId()).in(goods.handlingUnitId()),
                        Place.at(to.id()))
                .withSerials(serials);
        ledger.post(new Posting(warehouse, MoveReason.PUT_BACK, desk.cause(), actor, desk.happenedAt(), List.of(move)));
        // last: it locks the rows that all intake waits for
        return goods.takenOut()
                ? orders.get(warehouse, goods.orderId()).orElseThrow().status()
                : orders.putBack(warehouse, goods.orderId(), actor);
    }

    /** What was taken out of its order has left the order's lines already. */
    private void take(long warehouseId, BackGoods goods, long quantity, long actorId) {
        int taken = goods.takenOut()
                ? sql.take(warehouseId, goods, quantity)
                : picked.take(warehouseId, goods.id(), quantity);
        if (taken == 0) {
            throw Problem.of(KernelProblem.LOST_RACE);
        }
        if (!goods.takenOut()) {
            orders.linesPicked(warehouseId, actorId, List.of(new LineQuantity(goods.orderLineId(), -quantity)));
        }
    }
}
