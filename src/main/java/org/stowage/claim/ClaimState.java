package org.stowage.claim;

/** How far a claim is. */
public enum ClaimState {
    /** With us: the carrier has not heard of it. */
    OPEN,
    FILED,
    ACCEPTED,
    /** The carrier pays less than was asked. */
    PARTLY,
    REFUSED,
    PAID,
    WITHDRAWN;

    public boolean isOver() {
        return this == REFUSED || this == PAID || this == WITHDRAWN;
    }
}
