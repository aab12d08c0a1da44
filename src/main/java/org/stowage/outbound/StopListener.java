package org.stowage.outbound;

/**
 * Whoever lets people work on released orders. Called in the transaction that stops an order, with the order's row locked and its state changed:
 * open tasks of the order are cancelled and its open allocations released, what is already picked stays where it is.
 */
public interface StopListener {
    void orderStopped(long warehouseId, long orderId);
}
