package org.stowage.counting;

/** What a count was asked for. */
public enum CountKind {
    FULL,
    ZONE,
    RANGE,
    ITEM,
    MOVEMENT,
    RANDOM,
    TOUCHED,
    ZERO,
    NEGATIVE,
    PROMOTION,
    /** Born from a short pick, a zero check, a repair, or a place that somebody scanned. */
    TASK,
    /** Counted elsewhere and handed in whole. */
    DOCUMENT
}
