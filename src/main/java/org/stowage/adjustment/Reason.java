package org.stowage.adjustment;

/** Why the book is changed, as reports group it. */
public enum Reason {
    DAMAGED,
    LOST,
    FOUND,
    EXPIRED,
    THEFT,
    SAMPLE,
    MISBOOKED,
    QUALITY,
    REWORKED,
    OTHER
}
