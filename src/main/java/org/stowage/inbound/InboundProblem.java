package org.stowage.inbound;

import org.stowage.kernel.ProblemType;

/** Refusals of the dock. */
public enum InboundProblem implements ProblemType {
    UNKNOWN_RECEIPT(404),
    UNKNOWN_SKU(422),
    UNKNOWN_UNIT(422),
    UNKNOWN_PLACE(422),
    RECEIPT_NO_TAKEN(422),
    RECEIPT_NOT_OPEN(422),
    NOT_ON_RECEIPT(422),
    OVER_QUANTITY(422),
    LOT_MISSING(422),
    BELOW_SCANNED(422),
    NOTHING_AT_DOCK(422),
    NOTHING_TO_PUT_AWAY(422),
    UNIT_EMPTY(422),
    NO_LOCATION_FREE(422),
    LOCATION_BLOCKED(422),
    LOCATION_NOT_FOR_STOCK(422),
    LOCATION_OF_OTHER_ITEM(422),
    LOCATION_HOLDS_OTHER_ITEM(422),
    LOCATION_HOLDS_OTHER_LOT(422),
    LOCATION_FULL(422);

    private final int status;

    InboundProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "inbound";
    }
}
