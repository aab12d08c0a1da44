package org.stowage.outbound;

import java.time.Instant;

/** Stops an order at every scan on the floor. @param reason why: cancelled, frozen */
public record OrderStop(long orderId, String orderNo, String reason, Instant stoppedAt) {

    /** The reason of a stop for goods that may not be used: they are put back, or the freeze is lifted. */
    public static final String FROZEN = "frozen";
}
