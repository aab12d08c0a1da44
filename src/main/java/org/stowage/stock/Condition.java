package org.stowage.stock;

/** What state a unit is in. Expired is not a condition: it follows from the lot. */
public enum Condition {
    GOOD,
    QUARANTINE,
    DAMAGED
}
