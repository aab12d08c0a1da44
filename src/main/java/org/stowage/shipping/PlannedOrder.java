package org.stowage.shipping;

/** A released order whose parcel is still to be made. @param attempts how often it was tried */
record PlannedOrder(long warehouseId, long orderId, long waveId, int attempts) {}
