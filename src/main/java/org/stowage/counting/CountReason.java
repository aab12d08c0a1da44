package org.stowage.counting;

/** Why a difference is believed to have come about. */
public enum CountReason {
    MISCOUNTED,
    MISPLACED,
    MISPICKED,
    RECEIVED_WRONG,
    DAMAGED,
    STOLEN,
    EXPIRED,
    UNKNOWN,
    OTHER
}
