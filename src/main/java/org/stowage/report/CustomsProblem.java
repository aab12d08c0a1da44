package org.stowage.report;

import org.stowage.kernel.ProblemType;

/** Why a parcel gets no customs papers; all that is missing is told at once. */
enum CustomsProblem implements ProblemType {
    CUSTOMS_NOT_PACKED(422),
    CUSTOMS_NO_HS_CODE(422),
    CUSTOMS_NO_ORIGIN(422),
    CUSTOMS_NO_WEIGHT(422),
    CUSTOMS_NO_VALUE(422),
    CUSTOMS_NO_CURRENCY(422),
    CUSTOMS_NO_SENDER(422),
    CUSTOMS_NO_RECEIVER(422),
    CUSTOMS_SAME_COUNTRY(422),
    CUSTOMS_CN22_LINES(422),
    CUSTOMS_CN22_WEIGHT(422),
    CUSTOMS_CN22_VALUE(422);

    private final int status;

    CustomsProblem(int status) {
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
