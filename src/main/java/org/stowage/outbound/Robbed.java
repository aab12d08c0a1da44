package org.stowage.outbound;

/**
 * Units that a more urgent order took from this one.
 *
 * @param promised of them, from its promise
 */
public record Robbed(long orderId, String orderNo, String sku, long promised, long allocated) {}
