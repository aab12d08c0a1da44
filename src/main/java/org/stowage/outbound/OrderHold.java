package org.stowage.outbound;

import java.time.Instant;

/** Keeps an order from release until somebody takes it off. */
public record OrderHold(String code, String reason, long heldBy, Instant heldAt) {}
