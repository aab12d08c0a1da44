package org.stowage.shipping;

import java.util.List;
import java.util.Locale;
import org.stowage.kernel.Problem;
import org.stowage.outbound.OrderStop;

/** What a packing desk does with an order that was stopped, by the reason of the stop. */
enum StopWay {
    /** Another address, carrier or amount to collect: the old number dies, the box gets another label. */
    LABEL(ShippingProblem.STOPPED_LABEL),
    /** A remark, a gift text, an invoice: read, confirmed, and it goes on. */
    NOTES(ShippingProblem.STOPPED_NOTES),
    /** Units of a line must not go: they come out. */
    LINE(ShippingProblem.STOPPED_LINE),
    /** Another item is wanted instead: the first one comes out. */
    ITEM(ShippingProblem.STOPPED_ITEM),
    /** Goods that may not be used: put back, or a manager lifts the freeze. */
    FROZEN(ShippingProblem.STOPPED_FROZEN),
    /** Cancelled, refunded, and whatever nobody wrote down here: put back, which is always safe. */
    BACK(ShippingProblem.ORDER_STOPPED);

    static final List<String> OF_LABELS = List.of("carrier", "address", OrderStop.AMOUNT);

    private final ShippingProblem refusal;

    StopWay(ShippingProblem refusal) {
        this.refusal = refusal;
    }

    static StopWay of(String reason) {
        return switch (reason.toLowerCase(Locale.ROOT)) {
            case "address", "carrier", OrderStop.AMOUNT -> LABEL;
            case "remark", "gift", "invoice" -> NOTES;
            case "line" -> LINE;
            case "item" -> ITEM;
            case OrderStop.FROZEN -> FROZEN;
            default -> BACK;
        };
    }

    static Problem refusal(OrderStop stop) {
        return Problem.of(of(stop.reason()).refusal, stop.orderNo(), stop.reason(), String.valueOf(stop.goingBack()));
    }

    /** A packer's confirmation is all that it needs. */
    boolean isOfTheDesk() {
        return this == LABEL || this == NOTES;
    }

    /** The packer takes something out. */
    boolean takesOut() {
        return this == LINE || this == ITEM;
    }

    String question() {
        return this == LABEL ? "pack.stopped-label" : "pack.stopped-notes";
    }
}
