package org.stowage.picking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.outbound.OrderHead;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.stock.AllocationLine;
import org.stowage.stock.Place;
import org.stowage.task.Task;
import org.stowage.task.TaskKind;
import org.stowage.task.Tasks;

/**
 * The picker's acts. Each is one transaction: what the ledger, the order, the task and the allocation say of a pick is
 * always the same.
 */
@ApplicationScoped
public class Picking {

    private final PickTaking taking;
    private final ShortPicks shorts;
    private final PickSql sql;
    private final PickedSql goods;
    private final Tasks tasks;
    private final PutBackSql back;

    public Picking(PickTaking taking, ShortPicks shorts, PickSql sql, PickedSql goods, Tasks tasks, PutBackSql back) {
        this.taking = taking;
        this.shorts = shorts;
        this.sql = sql;
        this.goods = goods;
        this.tasks = tasks;
        this.back = back;
    }

    /** The walk that this operator is at, else the next one that nobody has; empty: there is none. */
    @Transactional
    @Retrying
    public Optional<Long> claimNext(long warehouseId, long operatorId) {
        Optional<Long> begun = sql.begun(warehouseId, operatorId);
        if (begun.isPresent()) {
            tasks.claimWork(warehouseId, begun.get(), operatorId);
            return begun;
        }
        List<Task> work = tasks.claimNextWork(warehouseId, TaskKind.PICK, operatorId);
        if (work.isEmpty()) {
            return Optional.empty();
        }
        long list = work.getFirst().workId();
        sql.claim(warehouseId, list, operatorId);
        return Optional.of(list);
    }

    /**
     * Units taken from the task's place into the tote.
     *
     * @throws Problem over-quantity, order-stopped, task-ended
     */
    @Transactional
    @Retrying
    public void confirmPick(long warehouseId, Pick pick) {
        // read before the orders are locked: what is released meanwhile is refused when it is taken
        List<AllocationLine> open = sql.openOfTask(warehouseId, pick.taskId());
        taking.lock(
                warehouseId,
                open.stream().map(AllocationLine::orderId).distinct().toList());
        long units = open.stream().mapToLong(AllocationLine::quantity).sum();
        if (units == 0) {
            throw Problem.of(PickProblem.TASK_ENDED);
        }
        if (pick.quantity() > units) {
            throw Problem.of(PickProblem.OVER_QUANTITY, pick.quantity(), units);
        }
        taking.take(warehouseId, Taken.of(pick.taskId(), open, pick.quantity()), pick);
    }

    /**
     * What is still open of the task is not there: it is looked for elsewhere at once, of what no other place has the
     * channels of its orders decide, and the place gets a count task. The book is left as it is until it is counted.
     */
    @Transactional
    @Retrying
    public ShortPick shortPick(long warehouseId, long taskId, long actorId) {
        return shorts.end(warehouseId, taskId, actorId);
    }

    /**
     * A whole order without scans, loose to the staging place.
     *
     * @param asked empty: all that is allocated
     * @throws Problem not-found, nothing-allocated, walk-held, not-allocated with the line's pointer, order-stopped
     */
    @Transactional
    @Retrying
    public void pickAll(long warehouseId, String orderNo, List<WantedPick> asked, String cause, long actorId) {
        List<PickSql.OpenPick> open = openOf(warehouseId, orderNo);
        List<Taken> taken =
                asked.isEmpty() ? open.stream().map(WantedPick::whole).toList() : WantedPick.choose(asked, open);
        take(warehouseId, taken, open, new Said(cause, actorId, WantedPick.serials(asked, open)));
    }

    /**
     * All of a whole order, with the numbers of the units that were read.
     *
     * @param serials by item
     */
    @Transactional
    @Retrying
    public void pickAll(long warehouseId, String orderNo, Map<Long, List<String>> serials, String cause, long actorId) {
        List<PickSql.OpenPick> open = openOf(warehouseId, orderNo);
        take(warehouseId, open.stream().map(WantedPick::whole).toList(), open, new Said(cause, actorId, serials));
    }

    /** Who says that it was picked, and which units. */
    private record Said(String cause, long actorId, Map<Long, List<String>> serials) {}

    private List<PickSql.OpenPick> openOf(long warehouseId, String orderNo) {
        OrderHead order = taking.lock(warehouseId, orderNo);
        List<PickSql.OpenPick> open = sql.openOfOrder(warehouseId, order.id());
        if (open.isEmpty()) {
            throw Problem.of(
                    PickProblem.NOTHING_ALLOCATED,
                    order.orderNo(),
                    order.status().text());
        }
        if (open.stream().anyMatch(PickSql.OpenPick::held)) {
            throw Problem.of(PickProblem.WALK_HELD, order.orderNo());
        }
        return open;
    }

    private void take(long warehouseId, List<Taken> taken, List<PickSql.OpenPick> open, Said said) {
        Place to = Place.at(Locations.first(open.getFirst().staging(), LocationKind.STAGING));
        taking.take(
                warehouseId, taken, new Pick(0, 0, to, said.cause(), said.actorId(), Instant.now(), said.serials()));
        taking.endWalks(warehouseId, taken);
    }

    /** How far the order is picked. @throws Problem not-found */
    @Transactional
    PickedOrder progress(long warehouseId, String orderNo) {
        return PickedOrder.of(goods.progress(warehouseId, orderNo))
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, orderNo));
    }

    /** What of this order lies picked where and is not packed yet. */
    public List<PickedGoods> ofOrder(long warehouseId, long orderId) {
        return goods.goodsOfOrder(warehouseId, orderId);
    }

    /** Picked goods in a tote, of one or several orders. */
    public List<PickedGoods> inUnit(long warehouseId, long handlingUnitId) {
        return goods.goodsIn(warehouseId, handlingUnitId);
    }

    /**
     * Packing takes these units; the caller moves the stock in the same transaction.
     *
     * @param units by {@link PickedGoods#id}
     */
    @Transactional
    public void takeForPacking(long warehouseId, Map<Long, Long> units) {
        if (goods.take(warehouseId, units) != units.size()) {
            throw Problem.of(KernelProblem.LOST_RACE);
        }
    }

    /** The same of all that waits for the order. @return as it lay there; empty: nothing waits */
    @Transactional
    public List<PickedGoods> takeAllForPacking(long warehouseId, long orderId) {
        return goods.takeAll(warehouseId, orderId);
    }

    /** What had been taken for packing waits again, at this place. The stock already lies there. */
    @Transactional
    public void unpacked(long warehouseId, Place at, List<PickedGoods> back) {
        goods.add(warehouseId, back, at);
    }

    /**
     * Units were taken out of an order that goes on: they wait at their place to be put back. What they lay in has been told
     * by {@link #takeForPacking}, or by whoever unpacks it; the caller moves the stock in the same transaction.
     */
    @Transactional
    public void takenOut(long warehouseId, List<PickedGoods> out) {
        back.takenOut(warehouseId, out);
    }

    /** A tote was carried; the caller moves its stock in the same transaction. */
    @Transactional
    public void toteAt(long warehouseId, long handlingUnitId, long locationId) {
        goods.moveUnit(warehouseId, handlingUnitId, locationId);
    }

    /**
     * Two orders wait for the same goods, and the unit in the hand is the other one's: each gets what the other had, where
     * that lies. The stock stays.
     *
     * @return false where lots, owners or quantities differ: nothing is changed then
     */
    @Transactional
    public boolean swap(long warehouseId, long oneOrderId, long otherOrderId) {
        List<PickedGoods> one = goods.goodsOfOrder(warehouseId, oneOrderId);
        List<PickedGoods> other = goods.goodsOfOrder(warehouseId, otherOrderId);
        if (one.size() != 1 || other.size() != 1 || !one.getFirst().isLike(other.getFirst())) {
            return false;
        }
        takeForPacking(
                warehouseId,
                Map.of(
                        one.getFirst().id(),
                        one.getFirst().quantity(),
                        other.getFirst().id(),
                        other.getFirst().quantity()));
        goods.add(warehouseId, one, other.getFirst().place());
        goods.add(warehouseId, other, one.getFirst().place());
        return true;
    }

    /** Open tasks of a walk in walking order. */
    List<Task> open(long warehouseId, long listId) {
        List<Task> open = new ArrayList<>(tasks.ofWork(warehouseId, listId));
        open.removeIf(task -> task.kind() != TaskKind.PICK || !taking.isOpen(task));
        return open;
    }
}
