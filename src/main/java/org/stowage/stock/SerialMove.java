package org.stowage.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step in the life of a single unit. */
public record SerialMove(
        String warehouse,
        String fromLocation,
        @Nullable String fromLpn,
        String fromCondition,
        String toLocation,
        @Nullable String toLpn,
        String toCondition,
        String reason,
        String cause,
        @Nullable String actor,
        Instant happenedAt,
        Instant recordedAt) {}
