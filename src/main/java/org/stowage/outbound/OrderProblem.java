package org.stowage.outbound;

import org.stowage.kernel.ProblemType;

/** Refusals of order intake and order acts. */
enum OrderProblem implements ProblemType {
    ORDER_EXISTS_WITH_OTHER_CONTENT(422),
    SOLD_OUT(422),
    UNKNOWN_SKU(422),
    UNKNOWN_UNIT(422),
    UNKNOWN_WORD(422),
    UNKNOWN_COUNTRY(422),
    UNKNOWN_CURRENCY(422),
    MIXED_CURRENCIES(422),
    INVALID_MONEY(422),
    DUPLICATE_LINE_NO(422),
    NO_LINES(422),
    TOO_MANY_LINES(422),
    TOO_LONG(422),
    UNWRITABLE_CHARACTER(422),
    UNKNOWN_LOT(422),
    LOT_NOT_USABLE(422),
    KIT_HAS_NO_LOT(422),
    WAREHOUSE_NEEDED(422),
    ORDER_HANDED_OVER(422),
    ORDER_ALREADY_RELEASED(422),
    ORDER_IS_CANCELLED(422),
    HOLD_EXISTS(422),
    DUPLICATE_REGION(422),
    ORDER_STOPPED(422),
    LINE_HAS_FEWER(422),
    LINE_HANDED_OVER(422),
    LINE_OF_KIT(422),
    SWAP_FOR_KIT(422),
    SWAP_OF_KIT(422),
    PRICE_NEEDED(422),
    MORE_THAN_ORDERED(422) {
        @Override
        public String constraint() {
            return "order_line_in_order";
        }
    };

    private final int status;

    OrderProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "outbound";
    }
}
