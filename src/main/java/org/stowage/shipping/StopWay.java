package org.stowage.shipping;

import java.util.Locale;
import org.stowage.kernel.Problem;
import org.stowage.outbound.OrderStop;

/** What a packing desk does with an order that was stopped, by the reason of the stop. */
enum StopWay {
    /** Another address or carrier: the old number dies, the box gets another label. */
    LABEL(ShippingProblem.STOPPED_LABEL),
    /** A remark, a gift text, an invoice: read, confirmed, and it goes on. */
    NOTES(ShippingProblem.STOPPED_NOTES),
    /** One line must not go: that unit comes out. */
    LINE(ShippingProblem.STOPPED_LINE),
    /** Another item is wanted instead. */
    ITEM(ShippingProblem.STOPPED_ITEM),
    /** Goods that may not be used: put back, or a manager lifts the freeze. */
    FROZEN(ShippingProblem.STOPPED_FROZEN),
    /** Cancelled, refunded, and whatever nobody wrote down here: put back, which is always safe. */
    BACK(ShippingProblem.ORDER_STOPPED);

    private final ShippingProblem refusal;

    StopWay(ShippingProblem refusal) {
        this.refusal = refusal;
    }

    static StopWay of(String reason) {
        return switch (reason.toLowerCase(Locale.ROOT)) {
            case "address", "carrier" -> LABEL;
            case "remark", "gift", "invoice" -> NOTES;
            case "line" -> LINE;
            case "item" -> ITEM;
            case OrderStop.FROZEN -> FROZEN;
            default -> BACK;
        };
    }

    static Problem refusal(OrderStop stop) {
        return Problem.of(of(stop.reason()).refusal, stop.orderNo(), stop.reason());
    }

    /** A packer's confirmation is all that it needs. */
    boolean isOfTheDesk() {
        return this == LABEL || this == NOTES;
    }

    String question() {
        return this == LABEL ? "pack.stopped-label" : "pack.stopped-notes";
    }
}
