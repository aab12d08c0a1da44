package org.stowage.countplan;

/** Which places a count takes out of those that its filters leave. */
public enum CountReach {
    /** Every one. */
    ALL,
    /** Something was put there or taken from there since. */
    TOUCHED,
    /** The book says that nothing is there. */
    EMPTY,
    /** Its book was wrong before: corrected, repaired, or picked short. */
    MISTAKES,
    /** Holds what a promotion or a channel has set aside, now or soon. */
    PROMOTION
}
