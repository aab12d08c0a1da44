package org.stowage.stock;

/**
 * What an allocation is planned from: a line that wants units ({@code stockId} 0), or a place that has some free.
 *
 * @param lotId the one that the line asks for, 0 = whichever; or that of the place
 * @param unit the handling unit at hand, 0 = loose; {@code unitHolds} all that is in it, of whatever item
 * @param pallet the unit that holds that unit, 0 = none; {@code palletHolds} all that is in the units on it
 * @param n the line's order in turn, or the place's rank
 */
record PlanRow(
        long orderId,
        long orderLineId,
        long stockId,
        long itemId,
        long ownerId,
        long lotId,
        long quantity,
        long unit,
        long unitHolds,
        long pallet,
        long palletHolds,
        long n) {

    boolean isLine() {
        return stockId == 0;
    }
}
