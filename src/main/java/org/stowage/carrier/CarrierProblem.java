package org.stowage.carrier;

import org.stowage.kernel.ProblemType;

/** Refusals around carriers: who takes the parcel, and with which number. */
public enum CarrierProblem implements ProblemType {
    NO_CARRIER(422),
    CARRIER_UNKNOWN(422),
    CARRIER_NOT_CHOSEN(422),
    CARRIER_EXISTS(422),
    RANGE_INVALID(422),
    RANGE_OVERLAPS(422),
    NUMBERS_USED_UP(422);

    private final int status;

    CarrierProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "carrier";
    }

    @Override
    public String constraint() {
        return this == CARRIER_EXISTS ? "carrier_code_unique" : "";
    }
}
