package org.stowage.freight;

import org.stowage.kernel.ProblemType;

/** Refusals where carriers' bills are handled. */
public enum FreightProblem implements ProblemType {
    BILL_EMPTY(422),
    BILL_TOO_LONG(422),
    BILL_NEEDS_DAYS(422),
    BILL_READ_ELSEWHERE(422),
    BILL_NOT_NOW(422),
    DIFFERENCES_OPEN(422),
    BILL_UNREAD_ROWS(422),
    BILL_DECIDED(422),
    NOTHING_TO_DECIDE(422),
    NEEDS_WHY(422),
    BILL_READ_NOW(409),
    NOT_A_WAYBILL(422),
    NOT_AN_AMOUNT(422),
    NOT_A_WEIGHT(422);

    private final int status;

    FreightProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "freight";
    }

    @Override
    public String constraint() {
        return this == BILL_READ_NOW ? "freight_bill_file_once" : "";
    }
}
