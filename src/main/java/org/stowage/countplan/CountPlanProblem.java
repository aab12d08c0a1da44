package org.stowage.countplan;

import org.stowage.kernel.ProblemType;

/** Refusals of count plans and of scopes. */
public enum CountPlanProblem implements ProblemType {
    COUNT_RANGE(422),
    COUNT_NOTHING(422),
    COUNT_ZONE_UNKNOWN(422),
    PLAN_NAME_TAKEN(422),
    PLAN_PAUSED(422),
    PLAN_NOTHING_DUE(422);

    private final int status;

    CountPlanProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "countplan";
    }

    @Override
    public String constraint() {
        return this == PLAN_NAME_TAKEN ? "count_plan_name_unique" : "";
    }
}
