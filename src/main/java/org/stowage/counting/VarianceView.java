package org.stowage.counting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One difference as people read it.
 *
 * @param id names it in approve and reject
 * @param value unsigned; null: unknown, or not for this reader
 * @param counter who counted the latest round
 * @param fourEyes approved only by somebody who has not counted it
 */
public record VarianceView(
        long id,
        String countNo,
        @Nullable String zone,
        String location,
        String sku,
        String name,
        @Nullable String lot,
        @Nullable String lpn,
        String condition,
        String owner,
        int round,
        long counted,
        long expected,
        long difference,
        @Nullable CountMoney value,
        VarianceStatus status,
        boolean fourEyes,
        @Nullable CountReason reason,
        @Nullable String note,
        @Nullable String counter,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        Instant confirmedAt) {}
