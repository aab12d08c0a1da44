package org.stowage.counting;

/** Where a difference stands. */
public enum VarianceStatus {
    /** Somebody else counts it. */
    RECOUNT,
    /** Counted; a manager decides. */
    WAITING,
    /** Small enough to be booked without a decision. */
    AGREED,
    APPROVED,
    /** The book stays as it is. */
    REJECTED,
    POSTED
}
