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
    LOT_MISSING(422),
    NOTE_MISSING(422),
    NOT_OF_THIS_KIND(422),
    OTHER_CONDITION_MISSING(422),
    QUANTITY_OR_COUNTED(422),
    MORE_THAN_THERE(422),
    COUNTED_BLIND(422),
    SERIALS_NEEDED(422),
    SERIALS_NOT_UNITS(422),
    SAME_PLACE(422),
    NOT_FREE(422),
    LOCATION_BLOCKED(422),
    LOCATION_OF_OTHER_GOODS(422),
    UNIT_NOT_THERE(422),
    UNIT_OR_LINES(422),
    LPN_OR_SSCC(422),
    UNKNOWN_SERIAL(404),
    FORESEEN_OTHERWISE(409),
    ALREADY_DECIDED(409),
    OWN_ADJUSTMENT(403, "adjustment_second_person");

    private final int status;
    private final String constraint;

    AdjustmentProblem(int status) {
        this(status, "");
    }

    AdjustmentProblem(int status, String constraint) {
        this.status = status;
        this.constraint = constraint;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "adjustment";
    }

    @Override
    public String constraint() {
        return constraint;
    }
}
