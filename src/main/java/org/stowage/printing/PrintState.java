package org.stowage.printing;

/** How far a print job is. Bytes taken by a line are never called printed: only a scanned label is. */
public enum PrintState {
    QUEUED,
    SENT,
    CONFIRMED,
    /** The line broke or hung with bytes on it: somebody must look. */
    UNKNOWN,
    FAILED,
    CANCELLED
}
