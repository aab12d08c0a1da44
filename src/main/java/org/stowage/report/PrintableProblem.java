package org.stowage.report;

import org.stowage.kernel.ProblemType;

/** Why nothing is printed. */
enum PrintableProblem implements ProblemType {
    NOTHING_TO_PRINT(422),
    TOO_MANY_LABELS(422),
    QUANTITY_OUTSIDE(422),
    NO_EAN(422),
    TOTE_PREFIX(422),
    NO_LABEL_PRINTER(422),
    SAMPLE_ONLY(422),
    NO_SECOND_LABEL(422),
    UNKNOWN_UNIT(404),
    EMPTY_UNIT(422),
    NO_SSCC(422),
    UNKNOWN_LOT(404),
    LOT_OF_SEVERAL(422);

    private final int status;

    PrintableProblem(int status) {
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
