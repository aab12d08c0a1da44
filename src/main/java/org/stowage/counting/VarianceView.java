package org.stowage.counting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;

/**
 * One difference as people read it.
 *
 * @param id names it in approve and reject
 * @param counter who counted the latest round
 * @param source how the latest round came in
 * @param offsetMillis of the clock of a device without a line
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
        @JsonIgnore @Nullable BigDecimal worth,
        @JsonIgnore String currency,
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

    /** Unsigned; null: unknown, or not for this reader. */
    @JsonProperty
    public @Nullable CountMoney value() {
        return CountMoney.of(worth, currency);
    }

    /** How far the clock was off of the device that counted it without a line; empty: it had one. */
    public String offline() {
        return source.equals(DatabaseName.of(TallySource.OFFLINE)) ? ClockOffset.text(offsetMillis) : "";
    }
}
