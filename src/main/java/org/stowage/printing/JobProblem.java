package org.stowage.printing;

import org.stowage.kernel.ProblemType;

/** Refusals about print jobs. */
enum JobProblem implements ProblemType {
    NOT_PRINTED_YET(422),
    NOTHING_TO_ANSWER(422),
    JOB_NOT_WAITING(409),
    JOB_CANCELLED(409),
    REPRINT_LIMIT(403),
    PRINTER_OFF(422),
    NOT_A_PRINTER(422),
    BROWSER_PRINTS_ITSELF(422),
    PRINTER_PRINTS_ITSELF(422);

    private final int status;

    JobProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "printing";
    }
}
