package org.stowage.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the line to a device is, since the service started.
 *
 * @param open a device that is called for each job is open only while it takes one
 * @param since when it was opened or lost; null: never tried
 * @param lastSeenAt when the last bytes went or came
 * @param problem what happened last that should not; empty while the line is open
 */
public record LineHealth(
        boolean open, @Nullable Instant since, @Nullable Instant lastSeenAt, Counters counters, String problem) {

    /**
     * @param frames scans and weights that were handed on
     * @param swallowed scans that were the same code read twice
     * @param errors lines lost, writes broken or hung, frames that nobody could read
     * @param reopenings lines opened again after a loss
     */
    public record Counters(long frames, long swallowed, long bytesIn, long bytesOut, long errors, long reopenings) {
        static final Counters NONE = new Counters(0, 0, 0, 0, 0, 0);

        Counters plus(Counters more) {
            return new Counters(
                    frames + more.frames,
                    swallowed + more.swallowed,
                    bytesIn + more.bytesIn,
                    bytesOut + more.bytesOut,
                    errors + more.errors,
                    reopenings + more.reopenings);
        }
    }

    public static final LineHealth UNTRIED = new LineHealth(false, null, null, Counters.NONE, "");

    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    /** It may come from another computer, whose clock lies: what no page can show as a time is no time. */
    public LineHealth {
        since = shown(since);
        lastSeenAt = shown(lastSeenAt);
    }

    private static @Nullable Instant shown(@Nullable Instant at) {
        return at == null || at.isBefore(Instant.EPOCH) || at.isAfter(LAST) ? null : at;
    }
}
