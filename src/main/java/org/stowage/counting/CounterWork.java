package org.stowage.counting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person counted in one round.
 *
 * @param offline quantities that were counted without a line
 * @param offsetMillis the farthest that the clock of a device was off then
 */
public record CounterWork(
        @Nullable String counter, int round, long places, long tallies, long units, Instant from, Instant until,
        long offline, long offsetMillis) {

    /** Empty: nothing was counted without a line. */
    public String clock() {
        return offline == 0 ? "" : ClockOffset.text(offsetMillis);
    }
}
