package org.stowage.task;

import org.stowage.kernel.ProblemType;

/** Refusals of the queue and of the scan desk's edge. What a dialog refuses is a reply, not one of these. */
public enum TaskProblem implements ProblemType {
    TASK_GONE(409),
    TASK_OVER_QUANTITY(422),
    SCAN_ID_REUSED(422),
    UNREADABLE_SCAN(422),
    NO_WAREHOUSE(422);

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
