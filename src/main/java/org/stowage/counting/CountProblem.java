package org.stowage.counting;

import org.stowage.kernel.ProblemType;

/** Refusals of stocktakes. */
public enum CountProblem implements ProblemType {
    UNKNOWN_COUNT(404),
    UNKNOWN_PLACE(404),
    UNKNOWN_VARIANCE(404),
    UNKNOWN_LOCATION(422),
    UNKNOWN_ITEM(422),
    UNKNOWN_LOT(422),
    UNKNOWN_UNIT(422),
    UNIT_ELSEWHERE(422),
    UNKNOWN_ASSIGNEE(422),
    LOT_NEEDED(422),
    NO_PLACES(422),
    PLACE_TWICE(422, "count_place_once"),
    LINE_TWICE(422),
    NOT_IN_COUNT(422),
    NOT_ASSIGNED(403),
    FOR_OTHERS(403),
    OWNERS_LIMITED(403),
    COUNT_IS_CLOSED(409),
    PLACE_TAKEN(409),
    PLACE_IS_DONE(409),
    PLACE_NOT_YOURS(409),
    COUNTED_BY_YOU(403),
    OTHER_GOODS_HERE(422),
    OTHER_LOCATION(422),
    EXPIRY_NEEDED(422),
    SERIALS_NEEDED(422),
    IMPLAUSIBLE(422),
    SEVERAL_OWNERS(422),
    CONFIRMED_BEFORE_SEEN(422, "count_tally_first_before_confirmed"),
    NOTHING_TO_UNDO(409),
    COUNT_NOT_DONE(409),
    COUNT_NONE_TICKED(422),
    NOTHING_DIFFERS(409),
    NOT_WAITING(409),
    REASON_MISSING(422),
    NOTE_MISSING(422),
    FOUR_EYES(403),
    NOT_DECIDED(422),
    BELOW_NOTHING(422),
    CORRECTED_MEANWHILE(409),
    PICKED_EARLIER(409),
    BUCKET_CLOSED(422);

    private final int status;
    private final String constraint;

    CountProblem(int status) {
        this(status, "");
    }

    CountProblem(int status, String constraint) {
        this.status = status;
        this.constraint = constraint;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "counting";
    }

    @Override
    public String constraint() {
        return constraint;
    }
}
