package org.stowage.claim;

/** For what a carrier is asked to pay. */
public enum ClaimReason {
    LOST,
    DAMAGED,
    /** No news of it for as long as the carrier's terms say. */
    STUCK,
    LATE,
    /** It was billed otherwise than it should have been. */
    BILL
}
