package org.stowage.office;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.outbound.OrderStatus;
import org.stowage.outbound.Recipient;
import org.stowage.outbound.SoldKit;

/**
 * One order with all that is known of it.
 *
 * @param recipient masked where the reader's role does not need it; missing where the file had none
 */
record OrderDetail(
        String orderNo,
        String channel,
        String channelOrderNo,
        OrderStatus status,
        Instant placedAt,
        Instant shipBy,
        int priority,
        @Nullable Recipient recipient,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String buyerRemark,
        @Nullable String giftMessage,
        List<Hold> holds,
        List<Line> lines,
        List<OrderPageSql.ParcelRow> parcels,
        List<OrderPageSql.EventRow> events) {

    record Hold(String code, String reason, Instant heldAt) {}

    /** @param kit what the line is a part of; null: it was sold by itself
     * @param lot the one that it asks for; null: whichever
     * @param cancelled units that the customer took back
     * @param goingBack of the picked units: to be taken out before the order goes on
     * @param replaces number of the line that it stands for; null: the customer ordered it so
     * @param why what explains the figures: how much is short, from where the rest is taken and by which rule */
    record Line(
            int lineNo,
            String sku,
            String name,
            long ordered,
            long promised,
            long allocated,
            long picked,
            long packed,
            long shipped,
            @Nullable SoldKit kit,
            @Nullable String lot,
            long cancelled,
            long goingBack,
            @Nullable Integer replaces,
            List<Why> why) {

        /** Units that can be taken back: they are wanted, and have not left. */
        public long open() {
            return ordered - goingBack - shipped;
        }
    }

    /** @param code stable, for programs */
    record Why(String code, String detail) {}
}
