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
    NUMBERS_USED_UP(422),
    KIND_UNKNOWN(422),
    ACCOUNT_INCOMPLETE(422),
    ACCOUNT_FIELD_UNKNOWN(422),
    ENDPOINT_NOT_ALLOWED(422),
    NO_SANDBOX(422),
    KEY_UNUSABLE(422),
    BOOKING_UNKNOWN(404),
    BOOKING_ANSWERED(422),
    NUMBER_GIVEN(422),
    LABEL_UNFIT(422),
    PORTAL_FILE_UNFIT(422),
    PUSH_UNSIGNED(401),
    PUSH_UNREADABLE(400);

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
        return switch (this) {
            case CARRIER_EXISTS -> "carrier_code_unique";
            case NUMBER_GIVEN -> "carrier_booking_no_unique";
            default -> "";
        };
    }
}
