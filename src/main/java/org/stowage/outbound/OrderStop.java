package org.stowage.outbound;

import java.time.Instant;

/** Stops an order at every scan on the floor. @param reason why: cancelled, ... */
public record OrderStop(long orderId, String orderNo, String reason, Instant stoppedAt) {}
