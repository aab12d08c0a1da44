package org.stowage.outbound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Stops an order at every scan on the floor.
 *
 * @param reason why: cancelled, frozen, line, ...
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

    /** Whoever fetches the rest of the order goes on: it is the packer who takes something out. */
    public static boolean isForTheDesk(String reason) {
        return reason.equals(LINE) || reason.equals(ITEM);
    }

    public boolean isForTheDesk() {
        return isForTheDesk(reason);
    }

    /** All that is picked of it is put back, though nobody cancelled it. */
    public boolean goesBack() {
        return reason.equals(FROZEN) || reason.equals(SHORT);
    }
}
