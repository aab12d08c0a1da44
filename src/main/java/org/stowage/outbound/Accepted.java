package org.stowage.outbound;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem.Fault;

/**
 * What became of one order handed in: created, unchanged (the same was there before) or rejected with every fault.
 *
 * @param orderNo null when rejected
 * @param status as it is now
 */
public record Accepted(
        Result result,
        @Nullable String channelOrderNo,
        @Nullable String orderNo,
        @Nullable OrderStatus status,
        List<Line> lines,
        List<Fault> faults) {

    /** created, unchanged or rejected. */
    public enum Result {
        CREATED,
        UNCHANGED,
        REJECTED
    }

    /** @param promised units of it that lie ready for this order @param kit what it is a part of */
    public record Line(
            int lineNo,
            String sku,
            long ordered,
            long promised,
            @Nullable SoldKit kit) {

        public Line(int lineNo, String sku, long ordered, long promised) {
            this(lineNo, sku, ordered, promised, null);
        }
    }

    static Accepted rejected(NewOrder order, List<Fault> faults) {
        return new Accepted(Result.REJECTED, order.channelOrderNo(), null, null, List.of(), faults);
    }

    /** As the sender of the same order hears it again. */
    Accepted unchanged() {
        return result == Result.CREATED
                ? new Accepted(Result.UNCHANGED, channelOrderNo, orderNo, status, lines, faults)
                : this;
    }
}
