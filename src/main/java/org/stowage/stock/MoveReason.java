package org.stowage.stock;

/** Why units moved, as the ledger keeps it. */
public enum MoveReason {
    OPENING,
    RECEIVE,
    PUTAWAY,
    MOVE,
    PICK,
    PUT_BACK,
    PACK,
    SHIP,
    RETURN,
    COUNT,
    ADJUST,
    DAMAGE,
    TRANSFER
}
