package org.stowage.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One ledger row as people see it. */
public record MoveView(
        long id,
        String sku,
        @Nullable String lot,
        long quantity,
        String fromLocation,
        @Nullable String fromLpn,
        Condition fromCondition,
        String toLocation,
        @Nullable String toLpn,
        Condition toCondition,
        MoveReason reason,
        String cause,
        @Nullable String actor,
        Instant happenedAt,
        Instant recordedAt) {}
