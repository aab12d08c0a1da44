package org.stowage.picking;

import org.stowage.kernel.ProblemType;

/** Refusals of waves and picks. */
enum PickProblem implements ProblemType {
    MODE_NOT_OFFERED(422),
    UNKNOWN_MODE(422),
    UNKNOWN_STRATEGY(422),
    POLICY_TWICE(422),
    INVALID_MAX(422),
    NOTHING_TO_RELEASE(422),
    NOT_RELEASABLE(422),
    NO_STOCK_TO_PICK(422),
    STEAL_NOT_ENOUGH(422),
    NOTHING_ALLOCATED(422),
    NOT_ALLOCATED(422),
    WALK_HELD(409),
    ORDER_STOPPED(422),
    OVER_QUANTITY(422),
    TASK_ENDED(409),
    TASK_OF_ANOTHER(409),
    COUNTED_MEANWHILE(409),
    NOTHING_PICKED(422),
    BELOW_DONE(422),
    WRONG_LOCATION(422),
    WRONG_ITEM(422),
    WRONG_LOT(422),
    WRONG_TOTE(422),
    NOT_ON_LIST(422),
    TOTE_IN_USE(422),
    NOT_A_TOTE(422),
    NOT_A_DROP_LOCATION(422),
    UNKNOWN_REASON(422),
    NOT_CANCELLED(422),
    NOTHING_CANCELLED_IN(422);

    private final int status;

    PickProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "picking";
    }
}
