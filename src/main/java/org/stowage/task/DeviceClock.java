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

    /** So long a request may have been on its way: a difference that is no larger is none of the clocks. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(2);

    static DeviceClock of(Instant sentAt, Instant now) {
        Duration apart = Duration.between(now, sentAt);
        return new DeviceClock(apart.abs().compareTo(ON_THE_WAY) <= 0 ? Duration.ZERO : apart, now);
    }

    /** When something began: not later than it did, however long the request was on its way. */
    Instant begun(Instant device) {
        return offset.isZero() ? ours(device) : ours(device).minus(ON_THE_WAY);
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
