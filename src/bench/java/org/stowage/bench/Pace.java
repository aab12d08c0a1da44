package org.stowage.bench;

import java.time.Duration;

/**
 * How long a figure takes.
 *
 * @param warmUp before anything is counted
 * @param time of a figure that counts acts
 * @param rounds of a figure that measures one act, after the warm-up; the median counts
 * @param scale per cent of the rows of history
 */
public record Pace(Duration warmUp, Duration time, int rounds, int scale) {

    public static final Pace FULL = new Pace(Duration.ofSeconds(10), Duration.ofSeconds(10), 5, 100);

    /** Only to see that everything runs. */
    public static final Pace QUICK = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(2), 1, 10);
}
