package org.stowage.stray;

import org.stowage.kernel.ProblemType;

/** Refusals about unknown goods. */
public enum StrayProblem implements ProblemType {
    NO_SUCH_GOODS(404),
    GOODS_DECIDED(409),
    MORE_THAN_FOUND(422);

    private final int status;

    StrayProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "stray";
    }

    @Override
    public String constraint() {
        return "";
    }
}
