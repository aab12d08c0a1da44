package org.stowage.waybill;

import org.stowage.kernel.ProblemType;

/** Refusals around waybill numbers. */
public enum WaybillProblem implements ProblemType {
    WAYBILL_VOIDING(422),
    WAYBILL_NOT_REFUSED(422),
    NO_REQUEST(422);

    private final int status;

    WaybillProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "waybill";
    }
}
