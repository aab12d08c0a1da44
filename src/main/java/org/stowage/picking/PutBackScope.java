package org.stowage.picking;

/** What was scanned to be put back: all goods of an order, of a tote, or one item's. 0 = not asked for. */
record PutBackScope(long orderId, long handlingUnitId, long itemId) {

    static final PutBackScope ANY = new PutBackScope(0, 0, 0);

    static PutBackScope ofOrder(long orderId) {
        return new PutBackScope(orderId, 0, 0);
    }

    static PutBackScope ofUnit(long handlingUnitId) {
        return new PutBackScope(0, handlingUnitId, 0);
    }

    static PutBackScope ofItem(long itemId) {
        return new PutBackScope(0, 0, itemId);
    }
}
