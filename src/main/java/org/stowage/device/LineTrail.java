package org.stowage.device;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.stowage.device.LineHealth.Counters;

/** What one device's line leaves behind: its health and the last raw bytes. Written by several threads. */
final class LineTrail {

    private static final Counters FRAME = new Counters(1, 0, 0, 0, 0, 0);
    private static final Counters SWALLOWED = new Counters(0, 1, 0, 0, 0, 0);
    private static final Counters ERROR = new Counters(0, 0, 0, 0, 1, 0);
    private static final Counters REOPENED = new Counters(0, 0, 0, 0, 0, 1);

    private final AtomicReference<LineHealth> health = new AtomicReference<>(LineHealth.UNTRIED);
    private final RawTape tape = new RawTape();
    private final Clock clock = Clock.systemUTC();
    private volatile boolean wasLost;

    LineHealth health() {
        return Objects.requireNonNull(health.get());
    }

    RawTape tape() {
        return tape;
    }

    void opened() {
        Counters again = wasLost ? REOPENED : Counters.NONE;
        wasLost = false;
        change(old ->
                new LineHealth(true, now(), old.lastSeenAt(), old.counters().plus(again), ""));
    }

    /** Closed as it should be. */
    void closed() {
        change(old -> new LineHealth(false, now(), old.lastSeenAt(), old.counters(), old.problem()));
    }

    void lost(String why) {
        wasLost = true;
        change(old ->
                new LineHealth(false, now(), old.lastSeenAt(), old.counters().plus(ERROR), why));
    }

    /** Trying again each second is one trouble, not many. */
    void unreachable(String why) {
        change(old -> new LineHealth(
                false, old.since() == null ? now() : old.since(), old.lastSeenAt(), old.counters(), why));
    }

    void trouble(String what) {
        change(old -> new LineHealth(
                old.open(), old.since(), old.lastSeenAt(), old.counters().plus(ERROR), what));
    }

    void sent(int bytes) {
        seen(new Counters(0, 0, 0, bytes, 0, 0));
    }

    void came(int bytes) {
        seen(new Counters(0, 0, bytes, 0, 0, 0));
    }

    void frame() {
        change(old -> with(old, FRAME));
    }

    void swallowed() {
        change(old -> with(old, SWALLOWED));
    }

    private void seen(Counters more) {
        change(old ->
                new LineHealth(old.open(), old.since(), now(), old.counters().plus(more), old.problem()));
    }

    private static LineHealth with(LineHealth old, Counters more) {
        return new LineHealth(
                old.open(), old.since(), old.lastSeenAt(), old.counters().plus(more), old.problem());
    }

    private void change(UnaryOperator<LineHealth> change) {
        health.updateAndGet(change);
    }

    private Instant now() {
        return clock.instant();
    }
}
