package org.stowage.handover;

import java.util.Locale;
import org.stowage.kernel.Problem;
import org.stowage.kernel.ProblemType;
import org.stowage.shipping.ShippingProblem;

/**
 * A parcel whose order was stopped never goes further, into a bag or onto a van. The reason says what is to be done with it;
 * one that nobody wrote down here is treated like a cancelled order, which is always safe.
 */
final class Stops {

    private Stops() {}

    static Problem refusal(AtDoor parcel) {
        String reason = String.valueOf(parcel.stopReason());
        ProblemType type = type(reason);
        return type == ShippingProblem.ORDER_STOPPED
                ? Problem.of(type, parcel.orderNo(), reason)
                : Problem.of(type, parcel.orderNo(), reason, parcel.parcelNo());
    }

    static ProblemType type(String reason) {
        return switch (reason.toLowerCase(Locale.ROOT)) {
            case "address", "carrier", "amount" -> HandoverProblem.STOPPED_LABEL;
            case "line" -> HandoverProblem.STOPPED_LINE;
            case "item" -> HandoverProblem.STOPPED_ITEM;
            case "remark", "gift", "invoice" -> HandoverProblem.STOPPED_NOTES;
            case "frozen" -> HandoverProblem.STOPPED_FROZEN;
            default -> ShippingProblem.ORDER_STOPPED;
        };
    }
}
