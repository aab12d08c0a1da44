package org.stowage.carrier;

/**
 * Who takes parcels away.
 *
 * @param kind where its waybill numbers come from: {@code range}
 * @param label design of its waybill
 * @param standard used for orders that name no carrier
 */
public record Carrier(long id, String code, String name, String kind, String label, boolean standard) {}
