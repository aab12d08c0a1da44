package org.stowage.agent;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try to connect: each time twice as long, up to a limit, and never the same for two
 * agents, so that a service that comes back is not met by all of them at once.
 */
final class Pauses {

    private static final long FIRST_MS = 250;

    private final long longestMs;
    private final RandomGenerator random;
    private long nextMs = FIRST_MS;

    Pauses(Duration longest, RandomGenerator random) {
        this.longestMs = longest.toMillis();
        this.random = random;
    }

    /** Between half and all of what it is this time. */
    long next() {
        long now = Math.min(nextMs, longestMs);
        nextMs = Math.min(longestMs, nextMs * 2);
        return now / 2 + random.nextLong(now / 2 + 1);
    }

    /** It was connected. */
    void reset() {
        nextMs = FIRST_MS;
    }
}
