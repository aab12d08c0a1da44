package org.stowage.printing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A print job as its page shows it.
 *
 * @param printer that it went to, or was moved to; @param turn in its batch of {@code turns} labels
 * @param cancelledBy null: a newer content took its place
 */
record PrintJobDetail(
        long id,
        String document,
        int copy,
        String label,
        PrintState status,
        @Nullable String cause,
        @Nullable String problem,
        @Nullable String reason,
        @Nullable String printer,
        Instant createdAt,
        @Nullable String by,
        @Nullable Instant outAt,
        @Nullable Integer turn,
        @Nullable Integer turns,
        @Nullable String batch,
        @Nullable Instant cancelledAt,
        @Nullable String cancelledBy,
        @Nullable String cancelReason) {

    public boolean failed() {
        return status == PrintState.FAILED;
    }

    public boolean queued() {
        return status == PrintState.QUEUED;
    }

    public boolean unknown() {
        return status == PrintState.UNKNOWN;
    }
}
