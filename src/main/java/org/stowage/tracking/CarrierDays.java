package org.stowage.tracking;

import org.jspecify.annotations.Nullable;

/**
 * How long a parcel may be on its way with a carrier.
 *
 * @param stuck without news for so many days it is stuck
 * @param deliver days from the handover to the recipient; null: only what the carrier says itself counts
 */
public record CarrierDays(int stuck, @Nullable Integer deliver) {

    static final CarrierDays USUAL = new CarrierDays(5, null);
}
