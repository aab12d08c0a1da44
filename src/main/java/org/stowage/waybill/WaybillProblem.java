package org.stowage.waybill;

import org.stowage.kernel.ProblemType;

/** Refusals around requests for waybill numbers. */
enum WaybillProblem implements ProblemType {
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
