package org.stowage.outbound;

import java.util.Collection;

/**
 * Whoever lets people work on released orders. Called in the transaction that stops an order, with the order's row locked and its state changed:
 * open tasks of the order are cancelled and its open allocations released, what is already picked stays where it is.
 */
public interface StopListener {
    void orderStopped(long warehouseId, long orderId);

    /** Lines of this order want less than before: it goes on. Its row is locked. */
    default void linesChanged(long warehouseId, long orderId, long actorId) {}

    /** A line was added to this order, promised as far as there is stock: where it is under way it is fetched. */
    default void linesAdded(long warehouseId, long orderId, long actorId) {}

    /** Whether a parcel that has left collects the money of this order: what is collected can be changed no more. */
    default boolean isMoneyOut(long warehouseId, long orderId) {
        return false;
    }

    /** Less is to be collected for this order than before. Its row is locked. */
    default void collectsLess(long warehouseId, long orderId, long actorId) {}

    /** Somebody must look at these orders before they go on: goods were not there, or the carrier does not take them. */
    default void ordersInProblem(long warehouseId, Collection<Long> orderIds) {}
}
