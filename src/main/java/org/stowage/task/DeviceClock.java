package org.stowage.task;

import java.time.Duration;
import java.time.Instant;

/**
 * A device's clock beside ours.
 *
 * @param offset the device's less ours, when it sent
 * @param now ours, then
 */
record DeviceClock(Duration offset, Instant now) {

    /** Keys and scans are kept that long or longer: an act that is older could not be told from a new one. */
    static final Duration OLDEST = Duration.ofDays(7);

    /** Between an act and its sending a clock may be set right by so much. */
    private static final Duration SLACK = Duration.ofSeconds(5);

    static DeviceClock of(Instant sentAt, Instant now) {
        return new DeviceClock(Duration.between(now, sentAt), now);
    }

    /** As our clock showed then; never later than now. */
    Instant ours(Instant device) {
        Instant at = device.minus(offset);
        return at.isAfter(now) && !isAhead(device) ? now : at;
    }

    /** By the device's own clock it was sent before it was done. */
    boolean isAhead(Instant device) {
        return device.minus(offset).isAfter(now.plus(SLACK));
    }

    boolean isTooOld(Instant device) {
        return device.minus(offset).isBefore(now.minus(OLDEST));
    }
}
