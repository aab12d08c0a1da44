package org.stowage.transfer;

/** What differs between what was sent and what arrived. */
public enum ClaimKind {
    SHORT,
    OVER,
    DAMAGED,
    /** Of a lot whose code the receiver has with another end. */
    DATE
}
