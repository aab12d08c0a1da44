package org.stowage.catalog;

/**
 * An item as those must know it who receive or count units of thousands at a time.
 *
 * @param isKit its parts are stocked, it is not
 */
public record ItemKey(long id, String sku, boolean lotControlled, boolean serialControlled, boolean isKit) {}
