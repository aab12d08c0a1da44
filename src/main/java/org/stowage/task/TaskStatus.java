package org.stowage.task;

/** Open: anybody may claim it. Claimed: one operator does it. Done and cancelled are final. */
public enum TaskStatus {
    OPEN,
    CLAIMED,
    DONE,
    CANCELLED
}
