package org.stowage.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/**
 * The customers' orders of all warehouses: handed in, held, cancelled, claimed by waves, moved on by picking, packing and
 * shipping. Every act is whole: rows, promises, state, history and news for others are one transaction.
 */
@ApplicationScoped
public class Orders {

    /** Most orders of one {@link #acceptAll}. */
    public static final int MOST_AT_ONCE = 500;

    private final OrderIntake intake;
    private final ProgramIntake programs;
    private final OrderEnding ending;
    private final OrderProgress progress;
    private final OrderPaying paying;
    private final OrderSql sql;

    public Orders(
            OrderIntake intake,
            ProgramIntake programs,
            OrderEnding ending,
            OrderProgress progress,
            OrderPaying paying,
            OrderSql sql) {
        this.intake = intake;
        this.programs = programs;
        this.ending = ending;
        this.progress = progress;
        this.paying = paying;
        this.sql = sql;
    }

    /**
     * One order of a program.
     *
     * @throws Problem with every fault and its pointer; order-exists-with-other-content; sold-out where the order says
     *     ifShort: refuse. Then nothing is stored
     */
    @Transactional
    @Retrying
    public Accepted accept(long warehouseId, long actorId, NewOrder order) {
        Accepted accepted = intake.acceptAll(intake.at(warehouseId, actorId, true), List.of(order))
                .getFirst();
        if (accepted.result() == Accepted.Result.REJECTED) {
            throw Problem.all(accepted.faults());
        }
        return accepted;
    }

    /**
     * Orders of programs that came at the same time from one sender, each as {@link #accept} would decide it under its own
     * Idempotency-Key, one after the other in the order of the list: the first to come is the first to be promised. A
     * refused one leaves nothing behind and takes nothing from the others.
     *
     * @param handed no two with the same key
     * @return one for each order, in the same sequence
     */
    @Transactional
    @Retrying
    List<Outcome> acceptTogether(Intake at, List<Handed> handed) {
        return programs.accept(at, handed);
    }

    /**
     * Many orders of a file, in few statements. Each order is decided by itself: created, unchanged when the same content is
     * here already, rejected with all its faults (pointers within the order) otherwise; a rejected one leaves nothing behind
     * and hinders no other. Recipients may be missing; {@code ifShort} is not looked at: what is short is kept.
     *
     * @param orders at most {@value #MOST_AT_ONCE}
     * @return one for each order, in the same sequence
     */
    @Transactional
    @Retrying
    public List<Accepted> acceptAll(long warehouseId, long actorId, List<NewOrder> orders) {
        if (orders.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("at most " + MOST_AT_ONCE + " orders at once");
        }
        return orders.isEmpty() ? List.of() : intake.acceptAll(intake.at(warehouseId, actorId, false), orders);
    }

    /** @return cancelled, or cancelling when picked goods must be put back first. @throws Problem order-handed-over */
    @Transactional
    @Retrying
    public OrderStatus cancel(long warehouseId, long orderId, long actorId) {
        return ending.cancel(warehouseId, orderId, actorId);
    }

    /**
     * Called after picked goods of a stopped order were put back and booked ({@link #linesPicked} with negative quantities).
     *
     * @return cancelled when nothing of it is picked any more, its promise given to those who wait; else unchanged
     */
    @Transactional
    public OrderStatus putBack(long warehouseId, long orderId, long actorId) {
        return ending.putBack(warehouseId, orderId, actorId);
    }

    /**
     * The customer has paid: what was kept for a while is promised for good. An order whose time was over is taken up again
     * and gets what is free now; a paid order is never refused for lack of stock.
     *
     * @param paidAt now when null
     * @return promised, short, or held; as it is where it was paid before
     * @throws Problem order-is-cancelled: somebody cancelled it
     */
    @Transactional
    @Retrying
    public OrderStatus pay(long warehouseId, long orderId, @Nullable Instant paidAt, long actorId) {
        return paying.pay(warehouseId, orderId, paidAt, actorId);
    }

    /** Keeps the order from release. @throws Problem order-already-released, order-is-cancelled, hold-exists */
    @Transactional
    @Retrying
    public OrderStatus hold(long warehouseId, long orderId, NewHold hold, long actorId) {
        return ending.hold(warehouseId, orderId, hold, actorId);
    }

    /** @return held while another hold is left. @throws Problem not-found */
    @Transactional
    @Retrying
    public OrderStatus releaseHold(long warehouseId, long orderId, String code, long actorId) {
        return ending.releaseHold(warehouseId, orderId, code, actorId);
    }

    /** Why somebody did it, in the order's history. @param code what is explained: cancel-reason, ... */
    @Transactional
    public void explain(long warehouseId, long orderId, String code, String text, long actorId) {
        ending.explain(warehouseId, orderId, code, text, actorId);
    }

    public Optional<OrderHead> find(long warehouseId, String orderNo) {
        return sql.find(warehouseId, orderNo);
    }

    public Optional<OrderHead> get(long warehouseId, long orderId) {
        return sql.get(warehouseId, orderId);
    }

    /** Newest first. */
    public List<OrderHead> list(OrderFilter filter) {
        return sql.list(filter);
    }

    public List<OrderLine> lines(long warehouseId, long orderId) {
        return sql.lines(warehouseId, orderId);
    }

    public List<OrderEvent> events(long warehouseId, long orderId) {
        return sql.events(warehouseId, orderId);
    }

    public List<OrderHold> holds(long warehouseId, long orderId) {
        return sql.holds(warehouseId, orderId);
    }

    public Optional<OrderStop> stopOf(long warehouseId, long orderId) {
        return sql.stops(warehouseId, List.of(orderId)).stream().findFirst();
    }

    /**
     * Nobody picks, packs or loads anything of these orders until the stop is lifted or their goods are put back. Their
     * state stays; an order that is stopped already is so for both reasons, and the stricter one is acted on.
     *
     * @param reason a word that the refusals name: frozen, ...
     */
    @Transactional
    public void stop(long warehouseId, Collection<Long> orderIds, String reason, long actorId) {
        ending.stop(warehouseId, orderIds, reason, actorId);
    }

    /**
     * Those of them that were stopped for this reason only go on; the others are stopped for what is left.
     *
     * @return how many were stopped for it
     */
    @Transactional
    public int liftStops(long warehouseId, Collection<Long> orderIds, String reason) {
        return ending.liftStops(warehouseId, orderIds, reason);
    }

    /** The stops of these orders, with the orders' rows locked: nobody stops one until the act is done. */
    @Transactional
    public List<OrderStop> lockForWork(long warehouseId, Collection<Long> orderIds) {
        List<Long> stopped = progress.lock(warehouseId, orderIds);
        return stopped.isEmpty() ? List.of() : sql.stops(warehouseId, stopped);
    }

    /** The order of this number, locked as by {@link #lockForWork(long, Collection)}: it says itself whether it is stopped. */
    @Transactional
    public Optional<OrderHead> lockForWork(long warehouseId, String orderNo) {
        return sql.lock(warehouseId, orderNo.strip());
    }

    /**
     * Waiting orders, wholly promised, not held, not stopped, due: they are released now and belong to this wave. One
     * statement. The wave says with {@link #settle} which of them nobody can walk for yet.
     */
    @Transactional
    public List<ChangedOrder> claim(long warehouseId, long waveId, WaveSelection selection) {
        return progress.claim(warehouseId, waveId, selection);
    }

    /** @param incomplete claimed orders whose goods cannot all be fetched: waiting-replenishment, for a later wave */
    @Transactional
    public void settle(long warehouseId, long actorId, List<ChangedOrder> claimed, Set<Long> incomplete) {
        progress.settle(warehouseId, actorId, claimed, incomplete);
    }

    /** Somebody must look at these orders before they go on. */
    @Transactional
    public void toProblem(long warehouseId, long actorId, Collection<Long> orderIds) {
        progress.toProblem(warehouseId, actorId, orderIds);
    }

    /**
     * Units taken from their locations (negative: put back). The order's state follows its lines. Call behind
     * {@link #lockForWork(long, Collection)}, as the two below: who works on another line of the order at this moment has done it before us.
     */
    @Transactional
    public void linesPicked(long warehouseId, long actorId, List<LineQuantity> quantities) {
        progress.picked(warehouseId, actorId, quantities);
    }

    /** Units closed into a parcel (negative: unpacked). @throws Problem more-than-ordered: more than was picked */
    @Transactional
    public void linesPacked(long warehouseId, long actorId, List<LineQuantity> quantities) {
        progress.packed(warehouseId, actorId, quantities);
    }

    /** Units handed to the carrier. */
    @Transactional
    public void linesShipped(long warehouseId, long actorId, List<LineQuantity> quantities) {
        progress.shipped(warehouseId, actorId, quantities);
    }
}
