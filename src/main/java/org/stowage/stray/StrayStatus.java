package org.stowage.stray;

/** What became of unknown goods. */
public enum StrayStatus {
    PARKED,
    /** They are an item after all. */
    ASSIGNED,
    /** Thrown away. */
    DISCARDED
}
