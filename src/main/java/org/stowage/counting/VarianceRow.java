package org.stowage.counting;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A difference as it is stored, with the names of what it is about. */
record VarianceRow(
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
        @Nullable BigDecimal value,
        String currency,
        VarianceStatus status,
        boolean fourEyes,
        @Nullable CountReason reason,
        @Nullable String note,
        @Nullable String counter,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        Instant confirmedAt,
        String source,
        long offsetMillis) {

    /** @param cost the reader may see what goods cost */
    VarianceView view(boolean cost) {
        return new VarianceView(
                id,
                countNo,
                zone,
                location,
                sku,
                name,
                lot,
                lpn,
                condition,
                owner,
                round,
                counted,
                expected,
                difference,
                cost ? CountMoney.of(value, currency) : null,
                status,
                fourEyes,
                reason,
                note,
                counter,
                decidedBy,
                decidedAt,
                confirmedAt,
                source,
                offsetMillis);
    }
}
