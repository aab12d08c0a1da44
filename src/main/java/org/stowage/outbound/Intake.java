package org.stowage.outbound;

/**
 * Where and by whom orders are handed in.
 *
 * @param recipientNeeded a program must name who gets it; a file of old orders need not
 */
record Intake(long warehouseId, String warehouseCode, long actorId, boolean recipientNeeded) {}
