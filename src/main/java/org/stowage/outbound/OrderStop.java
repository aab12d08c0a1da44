package org.stowage.outbound;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stops an order at every scan on the floor.
 *
 * @param reason why: cancelled, frozen, line, ...; of several the strictest
 * @param goingBack units that are to come out of it, {@code 2 × TEA-100}; null: none
 */
public record OrderStop(
        long orderId,
        String orderNo,
        String reason,
        Instant stoppedAt,
        @Nullable String goingBack) {

    /** The reason of a stop for goods that may not be used: they are put back, or the freeze is lifted. */
    public static final String FROZEN = "frozen";

    /** Units of it are nowhere, and its channel wants all of it or nothing: it is put back and waits for other goods. */
    public static final String SHORT = "short";

    /** Units of a line are not wanted any more: they come out at the packing desk, the order goes on. */
    public static final String LINE = "line";

    /** Another item is wanted instead: the first one comes out as for {@link #LINE}. */
    public static final String ITEM = "item";

    /** Less is to be collected than the label of a parcel says: it gets another one. */
    public static final String AMOUNT = "amount";

    static final String CANCELLED = "cancelled";

    /**
     * Where several stop an order, the first of them is acted on. The empty one stands for those that nobody wrote down.
     * What a new label ends comes last: it says what is in the box then.
     */
    static final List<String> STRICTEST_FIRST = List.of(
            CANCELLED, FROZEN, SHORT, "", "invoice", "gift", "remark", ITEM, LINE, "carrier", "address", AMOUNT);

    /** They end with the goods: nothing of the order is on the floor any more. */
    static final List<String> OF_GOODS = List.of(FROZEN, SHORT, ITEM, LINE, AMOUNT);

    /** Whoever fetches the rest of the order goes on: it is the packer who has something to do. */
    public static boolean isForTheDesk(String reason) {
        return reason.equals(LINE) || reason.equals(ITEM) || reason.equals(AMOUNT);
    }

    public boolean isForTheDesk() {
        return isForTheDesk(reason);
    }

    /** All that is picked of it is put back, though nobody cancelled it. */
    public boolean goesBack() {
        return reason.equals(FROZEN) || reason.equals(SHORT);
    }
}
