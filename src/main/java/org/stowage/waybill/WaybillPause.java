package org.stowage.waybill;

import java.time.Duration;

/** How long a carrier that nobody understood is left alone: ever longer, five minutes at most. */
final class WaybillPause {

    static final Duration LONGEST = Duration.ofMinutes(5);

    private WaybillPause() {}

    static Duration after(int attempts, Duration first) {
        Duration pause = first.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 20));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
