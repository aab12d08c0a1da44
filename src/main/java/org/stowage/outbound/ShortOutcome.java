package org.stowage.outbound;

import org.jspecify.annotations.Nullable;

/** What became of an order of which units are nowhere. */
public enum ShortOutcome {
    /** It goes without them. */
    SHIPS("line-short"),
    /** What is picked of it goes back, it waits for other goods. */
    GOES_BACK("short-back"),
    /** Somebody must look at it: its channel wants it so. */
    WAITS(null),
    /** It waits, though its channel would let it go: a kit goes whole. */
    KIT_WAITS("short-kit"),
    /** The same: money is collected, and nobody knows how much less. */
    UNPRICED_WAITS("short-unpriced"),
    /** The same: nothing would be left of it. */
    EMPTY_WAITS("short-empty");

    private final @Nullable String event;

    ShortOutcome(@Nullable String event) {
        this.event = event;
    }

    /** In the order's history; null: its new state says it. */
    @Nullable
    String event() {
        return event;
    }

    /** It is a problem order, on the problem shelf. */
    public boolean waits() {
        return this != SHIPS && this != GOES_BACK;
    }
}
