package org.stowage.stock;

/**
 * Units that one order took from another.
 *
 * @param promised taken from what was promised to it; {@code allocated}: from what was allocated to it and not yet picked
 */
public record Stolen(long orderId, long itemId, long promised, long allocated) {}
