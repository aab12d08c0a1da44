package org.stowage.boxing;

import org.stowage.kernel.ProblemType;

/** What is refused of boxes and weights. */
public enum BoxingProblem implements ProblemType {
    UNKNOWN_BOX(422),
    BOX_INACTIVE(422),
    UNKNOWN_SUPPLY(422);

    private final int status;

    BoxingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "boxing";
    }
}
