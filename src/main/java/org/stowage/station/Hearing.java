package org.stowage.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a scanner or scale of a station is heard since the service started.
 *
 * @param listening its line is open
 * @param problem why it is not; empty while it is
 * @param heard scans and weights that came in
 * @param missed scans that nobody took: no page of the station was open. They were not done, the operator must scan again
 */
public record Hearing(
        boolean listening,
        String problem,
        long heard,
        long missed,
        @Nullable Instant lastHeardAt) {

    static final Hearing NOT_YET = new Hearing(false, "", 0, 0, null);

    Hearing opened() {
        return new Hearing(true, "", heard, missed, lastHeardAt);
    }

    Hearing deaf(String why) {
        return new Hearing(false, why, heard, missed, lastHeardAt);
    }

    Hearing heardAt(Instant at) {
        return new Hearing(listening, problem, heard + 1, missed, at);
    }

    Hearing missedOne() {
        return new Hearing(listening, problem, heard, missed + 1, lastHeardAt);
    }
}
