package org.stowage.task;

import org.stowage.kernel.ProblemType;

/** Refusals of the queue and of the scan desk's edge. What a dialog refuses is a reply, not one of these. */
public enum TaskProblem implements ProblemType {
    TASK_GONE(409),
    TASK_OVER_QUANTITY(422),
    SCAN_ID_REUSED(422),
    UNREADABLE_SCAN(422),
    NO_WAREHOUSE(422),
    AMBIGUOUS_ITEM(422),
    NEEDS_A_LINE(422),
    BEGUN_AFTER_IT_HAPPENED(422),
    QUANTITY_WITHOUT_ITEM(422),
    ITEM_WITHOUT_QUANTITY(422),
    ACT_IN_FUTURE(422),
    ACT_TOO_OLD(422),
    UNKNOWN_CODE(422),
    CANNOT_BE(422),
    NOT_CLOSED(422);

    private final int status;

    TaskProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "task";
    }
}
