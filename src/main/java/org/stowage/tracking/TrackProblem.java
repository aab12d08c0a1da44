package org.stowage.tracking;

import org.stowage.kernel.ProblemType;

/** Refusals around what carriers say. */
public enum TrackProblem implements ProblemType {
    PUSH_TOO_LARGE(413),
    TRACK_CODE_UNKNOWN(422),
    TRACK_TIME_IMPOSSIBLE(422),
    PARCEL_NOT_NAMED(422),
    PARCEL_WITHOUT_NUMBER(422),
    INTERCEPT_NOT_LEFT(422),
    INTERCEPT_TOO_LATE(422),
    INTERCEPT_ASKED(422),
    INTERCEPT_NOT_ASKED(422);

    private final int status;

    TrackProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "tracking";
    }
}
