package org.stowage.report;

import org.stowage.kernel.ProblemType;

/** Why a paper is not issued. */
enum PaperProblem implements ProblemType {
    /** The document still changes. */
    PAPER_NOT_FINAL(422),
    /** Who serves some owners only sees a part of the document. */
    PAPER_IN_PART(422);

    private final int status;

    PaperProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "report";
    }
}
