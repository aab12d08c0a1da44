package org.stowage.carrier;

/**
 * As whom a carrier knows us.
 *
 * @param warehouseId where the consignment starts
 */
public record CarrierAccount(long warehouseId, Carrier carrier) {}
