package org.stowage.counting;

/**
 * A location to be counted.
 *
 * @param itemId 0: all that lies there; else this item alone
 * @param sequence the walk; smaller first
 */
public record NewPlace(long locationId, long itemId, long sequence) {}
