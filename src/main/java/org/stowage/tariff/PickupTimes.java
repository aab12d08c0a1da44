package org.stowage.tariff;

import java.time.Instant;
import java.util.Set;

/** When carriers come; the door above knows it. */
public interface PickupTimes {

    /** Carriers that were here today for the last time. One that has no pick-up times is never among them. */
    Set<Long> gone(long warehouseId, Instant now);
}
