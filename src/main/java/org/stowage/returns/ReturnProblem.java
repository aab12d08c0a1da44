package org.stowage.returns;

import org.stowage.kernel.ProblemType;

/** Why a return is not announced. */
enum ReturnProblem implements ProblemType {
    RETURN_UNKNOWN_ORDER,
    RETURN_OTHER_CONTENT,
    /** Two announced it at the same moment. */
    RETURN_EXISTS,
    UNKNOWN_SKU;

    @Override
    public int status() {
        return this == RETURN_EXISTS ? 409 : 422;
    }

    @Override
    public String room() {
        return "returns";
    }

    @Override
    public String constraint() {
        return this == RETURN_EXISTS ? "customer_return_channel_unique" : "";
    }
}
