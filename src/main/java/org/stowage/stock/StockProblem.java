package org.stowage.stock;

import org.stowage.kernel.ProblemType;

/** Refusals of the ledger floor. */
public enum StockProblem implements ProblemType {
    NOT_ENOUGH_STOCK(422, ""),
    STOCK_IS_PROMISED(422, "availability_promised_within_sellable"),
    ALREADY_BOOKED(409, "stock_move_cause_unique"),
    UNIT_ELSEWHERE(422, ""),
    NOT_A_UNIT_CODE(422, ""),
    LOT_EXPIRY_DIFFERS(422, ""),
    ALLOCATION_GONE(409, ""),
    POOL_EXISTS(422, "stock_pool_code_unique"),
    POOL_OVERLAPS(422, ""),
    POOL_TAKEN(422, ""),
    POOL_CLAIMANT(422, "");

    private final int status;
    private final String constraint;

    StockProblem(int status, String constraint) {
        this.status = status;
        this.constraint = constraint;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "stock";
    }

    @Override
    public String constraint() {
        return constraint;
    }
}
