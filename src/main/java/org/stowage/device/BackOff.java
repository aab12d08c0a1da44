package org.stowage.device;

/**
 * How long to wait before a lost line is tried again: soon at first, never longer than {@value #LONGEST_MS} ms, so that a
 * scanner that is plugged in again works within two seconds. Pure: time is given.
 *
 * @param atMs when to try next
 * @param waitMs how long the wait before it was
 */
record BackOff(long atMs, long waitMs) {

    private static final long SHORTEST_MS = 50;
    static final long LONGEST_MS = 1_000;

    /** Try at once. */
    static final BackOff NONE = new BackOff(Long.MIN_VALUE, 0);

    BackOff failed(long nowMs) {
        long next = waitMs == 0 ? SHORTEST_MS : Math.min(LONGEST_MS, waitMs * 2);
        return new BackOff(nowMs + next, next);
    }

    boolean isOver(long nowMs) {
        return nowMs >= atMs;
    }
}
