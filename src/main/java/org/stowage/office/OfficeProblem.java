package org.stowage.office;

import org.stowage.kernel.ProblemType;

/** Refusals of the office's own acts. */
enum OfficeProblem implements ProblemType {
    NOTHING_CHOSEN,
    REASON_MISSING,
    NOT_HOLDABLE,
    NOT_CANCELLABLE,
    LINE_INCOMPLETE,
    UNKNOWN_SERIAL;

    @Override
    public int status() {
        return this == UNKNOWN_SERIAL ? 404 : 422;
    }

    @Override
    public String room() {
        return "office";
    }
}
