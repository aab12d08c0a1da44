package org.stowage.carrier;

/** What a simulated carrier does wrong with a call that books. */
public enum SimulatedFault {
    NONE,
    /** Books, then cuts the connection before it answers. */
    DROP,
    /** Books, and answers so late that nobody waits any more. */
    SLOW,
    /** Breaks before it books. */
    BROKEN,
    /** Breaks after it booked. */
    BROKEN_LATE,
    /** Says that we signed wrongly. */
    SIGNATURE,
    /** Gives a number that it gave before. */
    DUPLICATE,
    /** Gives each label out once only. */
    LABEL_ONCE
}
