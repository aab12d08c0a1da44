package org.stowage.outbound;

/**
 * Where and by whom orders are handed in.
 *
 * @param byProgram a program must name who gets it, and may say {@code ifShort: refuse}; a file of old orders need not, and
 *     what is short of it is kept
 */
record Intake(long warehouseId, String warehouseCode, long actorId, boolean byProgram) {}
