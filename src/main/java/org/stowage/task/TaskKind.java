package org.stowage.task;

/** What one unit of operator work is. */
public enum TaskKind {
    PUTAWAY,
    PICK,
    REPLENISH,
    COUNT,
    MOVE,
    PUT_BACK
}
