package org.stowage.stock;

/**
 * Told, in the same transaction, that a bucket's balance was repaired: the book now says what the ledger says, and somebody
 * should look what is really there. The work queue makes a count of it.
 */
public interface RepairListener {

    /** @param document number of the repair */
    void bucketRepaired(long warehouseId, long locationId, long itemId, long ownerId, String document);
}
