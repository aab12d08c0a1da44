package org.stowage.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stowage.device.LineHealth;

/**
 * How a scanner or scale of a station is heard since the service started.
 *
 * @param listening its line is open
 * @param problem why it is not; empty while it is
 * @param heard scans and weights that came in
 * @param missed scans that nobody took: no page of the station was open. They were not done, the operator must scan again
 * @param repeated scans that were the same code read twice: they were told, not taken
 */
public record Hearing(
        boolean listening,
        String problem,
        long heard,
        long missed,
        long repeated,
        @Nullable Instant lastHeardAt) {

    static final Hearing NOT_YET = new Hearing(false, "", 0, 0, 0, null);

    /** As it is over this line. */
    Hearing over(LineHealth line) {
        return new Hearing(
                line.open(), line.problem(), heard, missed, line.counters().swallowed(), lastHeardAt);
    }

    Hearing deaf(String why) {
        return new Hearing(false, why, heard, missed, repeated, lastHeardAt);
    }

    Hearing heardAt(Instant at) {
        return new Hearing(listening, problem, heard + 1, missed, repeated, at);
    }

    Hearing missedOne() {
        return new Hearing(listening, problem, heard, missed + 1, repeated, lastHeardAt);
    }
}
