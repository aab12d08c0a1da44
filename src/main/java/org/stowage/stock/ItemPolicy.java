package org.stowage.stock;

/**
 * How an item of the house is kept in a warehouse.
 *
 * @param safety units that no order is promised
 * @param lowMark {@code stock.low} is told when no more than so many are free; 0: only {@code stock.out}
 * @param own said for this item; else it follows the warehouse's usual policy
 */
public record ItemPolicy(long itemId, String sku, long safety, long lowMark, boolean own) {}
