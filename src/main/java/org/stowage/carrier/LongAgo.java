package org.stowage.carrier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether whatever we asked for then must have come to its end at the carrier, and nothing will change any more. */
final class LongAgo {

    /** Six times as long as we wait for an answer. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private LongAgo() {}

    /** @param when null: unknown, which is never long ago */
    static boolean is(@Nullable Instant when, Clock clock) {
        return when != null && when.plus(SETTLED).isBefore(clock.instant());
    }
}
