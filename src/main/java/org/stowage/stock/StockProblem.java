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
    BUCKET_READ_ONLY(422, ""),
    UNKNOWN_BUCKET(404, ""),
    NOTHING_TO_REPAIR(409, ""),
    LEDGER_BELOW_NOTHING(422, ""),
    STOCK_IS_FROZEN(422, ""),
    PLACE_IS_COUNTED(422, ""),
    UNKNOWN_FREEZE(404, ""),
    FREEZE_IS_LIFTED(422, ""),
    SERIALS_MISSING(422, ""),
    SERIALS_DIFFER(422, ""),
    SERIAL_ELSEWHERE(422, ""),
    SERIAL_NOT_HERE(422, ""),
    UNKNOWN_UNIT(404, ""),
    UNIT_IN_ITSELF(422, "handling_unit_not_in_itself"),
    UNIT_NOWHERE(422, ""),
    UNIT_HAS_ORDERS(422, ""),
    UNIT_NOT_EMPTY(422, ""),
    NO_COMPANY_PREFIX(422, ""),
    SSCC_USED_UP(422, ""),
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
