package org.stowage.counting;

/** How often an item is picked; the classes of thresholds and of plans. */
public enum Movement {
    FAST,
    SLOW,
    NONE
}
