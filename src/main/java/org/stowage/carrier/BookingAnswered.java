package org.stowage.carrier;

import java.util.UUID;

/** Whoever waits for what a person answers: called in the transaction that keeps the answer. */
public interface BookingAnswered {

    /** The carrier's link knows now what came of this request. */
    void answered(long warehouseId, UUID requestId);
}
