package org.stowage.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.outbound.Recipient;
import org.stowage.transfer.Travelled;

/**
 * Where a recalled item or lot has got to.
 *
 * @param onHand units in the house, those of orders included
 * @param shipped units that the ledger has sent to customers, less those that came back
 * @param transfers that took some along, from here or to here
 * @param orders a page of them
 * @param nextCursor asks for the orders behind these; null: these are the last
 */
record RecallView(
        String warehouse,
        String sku,
        @Nullable String lot,
        long onHand,
        long shipped,
        List<Where> places,
        List<Travelled> transfers,
        List<Who> orders,
        @Nullable String nextCursor) {

    record Where(
            String location,
            @Nullable String lpn,
            @Nullable String lot,
            @Nullable LocalDate expiresOn,
            String condition,
            long onHand,
            long allocated) {}

    /**
     * An order that is to get, or got, such units.
     *
     * @param recipient masked for whoever need not know
     */
    record Who(
            String orderNo,
            String channel,
            String channelOrderNo,
            String status,
            @Nullable Recipient recipient,
            long allocated,
            long picked,
            List<InParcel> parcels) {}

    /** @param shippedAt null: it is still in the house */
    record InParcel(
            String parcelNo, long quantity, @Nullable Instant shippedAt) {}
}
