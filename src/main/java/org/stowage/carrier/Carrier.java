package org.stowage.carrier;

/**
 * Who takes parcels away.
 *
 * @param kind where its waybill numbers come from: {@link CarrierLink#kind()}
 * @param label design of its waybill
 * @param standard used for orders that name no carrier
 * @param clearData it demands names, numbers and addresses in clear on its labels, where others get them masked
 */
public record Carrier(
        long id, String code, String name, String kind, String label, boolean standard, boolean clearData) {}
