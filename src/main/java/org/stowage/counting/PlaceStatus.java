package org.stowage.counting;

/** Claimed: one counter is at it. */
public enum PlaceStatus {
    OPEN,
    CLAIMED,
    DONE
}
