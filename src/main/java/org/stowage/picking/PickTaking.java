package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.outbound.LineQuantity;
import org.stowage.outbound.OrderHead;
import org.stowage.outbound.OrderStop;
import org.stowage.outbound.Orders;
import org.stowage.stock.AllocationLine;
import org.stowage.stock.Allocations;
import org.stowage.stock.MoveReason;
import org.stowage.stock.NamedUnits;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;
import org.stowage.task.Task;
import org.stowage.task.TaskStatus;
import org.stowage.task.Tasks;

/** Books picks: allocation, ledger, picked goods, order lines and tasks together. */
@ApplicationScoped
class PickTaking {

    private final Orders orders;
    private final Allocations allocations;
    private final StockLedger ledger;
    private final NamedUnits units;
    private final Tasks tasks;
    private final PickedSql goods;

    PickTaking(
            Orders orders,
            Allocations allocations,
            StockLedger ledger,
            NamedUnits units,
            Tasks tasks,
            PickedSql goods) {
        this.orders = orders;
        this.allocations = allocations;
        this.ledger = ledger;
        this.units = units;
        this.tasks = tasks;
        this.goods = goods;
    }

    /** First of all: nobody stops these orders until the pick is booked, and none is stopped but for the packing desk. */
    void lock(long warehouseId, Collection<Long> orderIds) {
        for (OrderStop stop : orders.lockForWork(warehouseId, orderIds)) {
            mustBeForTheDesk(stop);
        }
    }

    /** The same of one order. @throws Problem not-found, order-stopped */
    OrderHead lock(long warehouseId, String orderNo) {
        OrderHead order = orders.lockForWork(warehouseId, orderNo)
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, orderNo));
        if (order.isStopped()) {
            mustBeForTheDesk(orders.stopOf(warehouseId, order.id()).orElseThrow());
        }
        return order;
    }

    private static void mustBeForTheDesk(OrderStop stop) {
        if (!stop.isForTheDesk()) {
            throw Problem.of(PickProblem.ORDER_STOPPED, stop.orderNo(), stop.reason(), "");
        }
    }

    void take(long warehouseId, List<Taken> taken, Pick pick) {
        Map<Long, Long> perTask = new TreeMap<>();
        taken.forEach(one -> perTask.merge(one.taskId(), one.quantity(), Long::sum));
        tasks.done(warehouseId, perTask);
        SequencedMap<Long, Long> perAllocation = new LinkedHashMap<>();
        taken.forEach(one -> perAllocation.put(one.allocation().allocationId(), one.quantity()));
        List<AllocationLine> lines = allocations.picked(warehouseId, perAllocation);
        goods.addPicked(warehouseId, lines, pick.to());
        orders.linesPicked(
                warehouseId,
                pick.actorId(),
                lines.stream()
                        .map(line -> new LineQuantity(line.orderLineId(), line.quantity()))
                        .toList());
        ledger.post(new Posting(
                warehouseId,
                MoveReason.PICK,
                pick.cause(),
                pick.actorId(),
                pick.happenedAt(),
                units.said(
                        warehouseId,
                        lines.stream().map(line -> move(line, pick.to())).toList(),
                        pick.serials())));
    }

    private static StockMove move(AllocationLine line, Place to) {
        Place from = Place.at(line.locationId()).in(line.handlingUnitId());
        return new StockMove(line.itemId(), line.lotId(), line.ownerId(), line.quantity(), from, to, true);
    }

    /** Walks of these picks in which nothing is left to do are over. */
    void endWalks(long warehouseId, List<Taken> taken) {
        goods.endWalks(warehouseId, taken.stream().map(Taken::taskId).distinct().toList());
    }

    boolean isOpen(Task task) {
        return task.status() == TaskStatus.OPEN || task.status() == TaskStatus.CLAIMED;
    }
}
