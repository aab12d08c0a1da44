package org.stowage.returns;

import org.stowage.kernel.ProblemType;

/** Why a return is not announced. */
enum ReturnProblem implements ProblemType {
    RETURN_UNKNOWN_ORDER,
    RETURN_OTHER_CONTENT,
    UNKNOWN_SKU;

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String room() {
        return "returns";
    }
}
