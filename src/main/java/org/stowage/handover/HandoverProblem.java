package org.stowage.handover;

import org.stowage.kernel.ProblemType;

/** Refusals at the carriers' door. */
public enum HandoverProblem implements ProblemType {
    NOT_A_BAG(422),
    BAG_HOLDS_STOCK(422),
    BAG_EMPTY(422),
    BAG_ON_MANIFEST(422),
    BAG_OTHER_CARRIER(422),
    IN_OTHER_BAG(422),
    STOPPED_IN_BAG(422),
    NOT_CLOSED_IN_BAG(422),
    STOPPED_LABEL(422),
    STOPPED_LINE(422),
    STOPPED_ITEM(422),
    STOPPED_NOTES(422),
    STOPPED_FROZEN(422),
    LANE_EXISTS(422),
    LANE_OTHER_CARRIER(422),
    SIGNATURE_UNREADABLE(422),
    COUNTS_DIFFER_STOPPED(422),
    MANIFEST_STILL_OPEN(422),
    EMPTY_LIST(422),
    LIST_TOO_LONG(422),
    NOT_A_NUMBER(422);

    private final int status;

    HandoverProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "handover";
    }

    @Override
    public String constraint() {
        return this == LANE_EXISTS ? "lane_rule_unique" : "";
    }
}
