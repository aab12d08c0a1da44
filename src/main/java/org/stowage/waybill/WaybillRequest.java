package org.stowage.waybill;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier was asked for one parcel, and how far that is.
 *
 * @param id ours, the same at every try
 * @param wayBack it brings the goods back from the customer
 * @param no the main number, also while it is voided and after
 * @param held JSON of {@link HeldNumber}; null while there is no number
 * @param renews the parcel takes another number when this one is void
 * @param attempts calls since the state changed last
 * @param problemCode why it needs somebody; null: it does not
 * @param unreachable the carrier does not deliver to this address
 * @param stationId where somebody waits for the label
 */
public record WaybillRequest(
        long warehouseId,
        UUID id,
        long parcelId,
        long carrierId,
        boolean wayBack,
        WaybillState state,
        String booking,
        @Nullable String no,
        @Nullable String held,
        boolean renews,
        int attempts,
        @Nullable String problemCode,
        @Nullable String problem,
        boolean unreachable,
        @Nullable Long stationId,
        long requestedBy,
        Instant createdAt,
        Instant changedAt) {}
