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
    SCRAP,
    CONSUME,
    TRANSFER;

    /** Units on their way to a customer: frozen ones may not go it. */
    boolean isForOrders() {
        return this == PICK || this == PACK || this == SHIP;
    }

    /** The book is put right, nothing is carried: who counted before that compares with another book. */
    boolean corrects() {
        return this == COUNT || this == ADJUST;
    }
}
