package org.stowage.station;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.device.LineHealth;

/**
 * One device on the bench, as it is now.
 *
 * @param station where it stands; null: nowhere yet, or everywhere
 * @param state word of {@link DeviceCard.State}
 * @param away it hangs on the computer of its station's agent
 * @param seen false: its bytes are seen only there now, because that agent is away or older
 * @param scans of a scanner, newest first
 * @param plate of a scale; null until it spoke
 * @param refused a code that it read last and that is no station here
 */
record BenchView(
        long id,
        String name,
        String kind,
        String profile,
        @Nullable String station,
        String state,
        boolean away,
        boolean seen,
        Line line,
        List<ScanTrace> scans,
        @Nullable Plate plate,
        @Nullable String refused) {

    /** Changes with anything that a person could see. */
    public String mark() {
        return Integer.toHexString(hashCode());
    }

    /**
     * Its line since the service started.
     *
     * @param frames scans and weights that were handed on
     * @param repeated the same code read twice, told and not taken
     * @param errors lines lost, writes broken or hung, frames that nobody could read
     * @param problem in the line's own words
     */
    record Line(
            boolean open,
            @Nullable Instant since,
            @Nullable Instant lastSeenAt,
            long frames,
            long repeated,
            long bytesIn,
            long bytesOut,
            long errors,
            long reopenings,
            String problem) {

        static Line of(LineHealth health, String problem) {
            LineHealth.Counters counted = health.counters();
            return new Line(
                    health.open(),
                    health.since(),
                    health.lastSeenAt(),
                    counted.frames(),
                    counted.swallowed(),
                    counted.bytesIn(),
                    counted.bytesOut(),
                    counted.errors(),
                    counted.reopenings(),
                    problem.isEmpty() ? health.problem() : problem);
        }
    }

    /**
     * What lies on a scale.
     *
     * @param state empty, moving, resting, over, under, not_zeroed, unreadable
     * @param zeroReturned the plate was empty since the last weight that counted: the next parcel will count
     * @param lastGrams the last weight that counted
     */
    record Plate(
            Instant at,
            long grams,
            String state,
            boolean zeroReturned,
            @Nullable Long lastGrams,
            String problem) {}
}
