package org.stowage.transfer;

import org.stowage.kernel.ProblemType;

/** Refusals of transfers. */
public enum TransferProblem implements ProblemType {
    UNKNOWN_TRANSFER(404),
    UNKNOWN_CLAIM(404),
    NOT_IN_THIS_STATE(409),
    ALREADY_SETTLED(409),
    ALREADY_RECEIVED(409),
    FOUR_EYES(403),
    SAME_WAREHOUSE(422),
    UNKNOWN_SKU(422),
    UNKNOWN_LINE(422),
    KIT_NOT_STOCKED(422),
    MORE_THAN_ASKED(422),
    NOTHING_APPROVED(422),
    NOTHING_ALLOCATED(422),
    NOTHING_PICKED(422),
    NOT_ALLOCATED(422),
    NOT_IN_TRANSFER(422),
    WHICH_LOT(422),
    WHICH_DATE(422),
    UNKNOWN_CARTON(422),
    NOT_LOADED(422),
    NOT_PACKED(422),
    SERIALS_NEEDED(422),
    SERIAL_NOT_SENT(422),
    SERIAL_TWICE(422),
    MORE_THAN_SENT(422),
    DIRECT_SHORT(422),
    CARTON_OR_LINES(422),
    NOT_A_PLACE(422),
    NO_SUCH_SETTLEMENT(422);

    private final int status;

    TransferProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "transfer";
    }
}
