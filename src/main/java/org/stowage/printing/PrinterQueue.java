package org.stowage.printing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stowage.station.Device;

/**
 * A printer with its queue, in figures.
 *
 * @param browser its labels come out of a browser's print dialog: nothing is sent there, and nobody can stop it here
 * @param waiting labels; @param sending those at the printer now; @param asks those that somebody must look after
 * @param failed those that could not be drawn for it
 * @param perHour labels, as fast as in the last 15 minutes; @param perHourToday on average since today's first
 * @param medianSeconds from asked for to out, of today's; null: none came out
 */
record PrinterQueue(
        long printer,
        String name,
        boolean browser,
        boolean enabled,
        @Nullable Paused paused,
        long waiting,
        long sending,
        long asks,
        long failed,
        long perHour,
        long perHourToday,
        long today,
        @Nullable Long medianSeconds) {

    record Paused(String reason, @Nullable String by, Instant at) {}

    private static final int QUARTERS = 4;

    static PrinterQueue of(
            Device device,
            boolean browser,
            @Nullable Paused paused,
            long waiting,
            PrintQueuePageSql.Under under,
            PrintQueuePageSql.Pace pace,
            Instant now) {
        Double median = pace.medianSeconds();
        return new PrinterQueue(
                device.id(),
                device.name(),
                browser,
                device.enabled(),
                paused,
                waiting,
                under.sending(),
                under.asks(),
                under.failed(),
                pace.quarter() * QUARTERS,
                perHour(pace, now),
                pace.today(),
                median == null ? null : Math.round(median));
    }

    /** Of less than an hour nobody can say what a whole one would be. */
    private static long perHour(PrintQueuePageSql.Pace pace, Instant now) {
        Instant first = pace.first();
        if (first == null) {
            return 0;
        }
        double hours = Math.max(1, Duration.between(first, now).toSeconds() / 3600.0);
        return Math.round(pace.today() / hours);
    }
}
