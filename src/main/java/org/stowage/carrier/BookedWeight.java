package org.stowage.carrier;

/**
 * What follows when a parcel weighs otherwise than its carrier was told before it was packed. Keep: the waybill stays as it
 * is, the carrier weighs for itself; update: the number is given back, and another one taken with the true weight.
 */
public enum BookedWeight {
    KEEP,
    UPDATE
}
