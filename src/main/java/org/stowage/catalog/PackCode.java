package org.stowage.catalog;

/**
 * One barcode of an item.
 *
 * @param quantity base units that one scan of it stands for; more than 1 for a case
 */
public record PackCode(long id, long itemId, String code, long quantity) {}
