package org.stowage.handover;

import java.time.Instant;

/**
 * A packed parcel that its carrier is about to miss, or has missed.
 *
 * @param status closed, or loaded on a manifest that nobody has handed over
 * @param pickUpAt when the carrier comes for it; @param missed that is over
 */
public record Alarm(
        String parcelNo,
        String orderNo,
        String carrier,
        String status,
        Instant closedAt,
        Instant pickUpAt,
        boolean missed) {}
