package org.stowage.adjustment;

import org.stowage.kernel.ProblemType;

/** Refusals of acts on stock. */
public enum AdjustmentProblem implements ProblemType {
    NOTHING_TO_FREEZE(422),
    AMBIGUOUS_LOT(422),
    OWNERS_LIMITED(403),
    UNKNOWN_ADJUSTMENT(404),
    UNKNOWN_SKU(422),
    UNKNOWN_PLACE(422),
    UNKNOWN_LOT(422),
    UNKNOWN_UNIT(422),
    LOT_MISSING(422);

    private final int status;

    AdjustmentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "adjustment";
    }
}
