package org.stowage.carrier;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One consignment that a carrier is asked to take.
 *
 * @param requestId ours, stored before the first call and the same at every try: a carrier that knows it answers with the
 *     number that it gave before
 * @param reference what people know it by: the parcel's number
 * @param service the carrier's own word for how fast and how; null: its usual one
 * @param pieces one for each box; the first bears the main number, the others child numbers
 * @param cod what the driver collects from the receiver
 * @param insured the value that the carrier answers for
 * @param returning it comes back from the customer: {@code from} is the customer
 * @param customs what is declared where it crosses a border
 */
public record Booking(
        UUID requestId,
        String reference,
        @Nullable String service,
        Address from,
        Address to,
        List<Piece> pieces,
        @Nullable Charge cod,
        @Nullable Charge insured,
        boolean returning,
        @Nullable Customs customs) {

    public Booking {
        pieces = List.copyOf(pieces);
    }

    /** For a carrier that only counts through its range ({@link CarrierLink#atOnce()}) and looks at nothing else. */
    public static Booking ofNumber(UUID requestId, String reference) {
        return new Booking(
                requestId, reference, null, Address.UNKNOWN, Address.UNKNOWN, List.of(), null, null, false, null);
    }
}
