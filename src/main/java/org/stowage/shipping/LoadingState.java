package org.stowage.shipping;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;

/**
 * Whether a parcel may go onto a manifest.
 *
 * @param no as it was scanned or sent; @param parcelId null: nobody knows such a parcel
 * @param stopReason of its order; @param manifestNo the one it is on already
 * @param boxesOpen of a parcel with several: those that nobody scanned at the door yet
 * @param isOfBox the number is that of one of its several boxes
 * @param onShelf closed as it is, it lies on the problem shelf
 */
record LoadingState(
        int place,
        String no,
        @Nullable Long parcelId,
        @Nullable String parcelNo,
        @Nullable ParcelStatus status,
        @Nullable Long carrierId,
        @Nullable String carrier,
        @Nullable String orderNo,
        @Nullable String stopReason,
        @Nullable String manifestNo,
        long boxesOpen,
        boolean isOfBox,
        boolean onShelf) {

    /** Why not; empty: it may. */
    Optional<Fault> fault(Manifest to) {
        String pointer = "/parcels/" + (place - 1);
        if (parcelId == null || parcelNo == null || status == null) {
            return Optional.of(Problem.fault(pointer, ShippingProblem.PARCEL_UNKNOWN, no));
        }
        if (manifestNo != null) {
            return Optional.of(Problem.fault(pointer, ShippingProblem.PARCEL_ON_MANIFEST, parcelNo, manifestNo));
        }
        if (stopReason != null) {
            return Optional.of(Problem.fault(pointer, ShippingProblem.ORDER_STOPPED, orderNo + "", stopReason));
        }
        if (carrierId == null || carrierId != to.carrierId()) {
            return Optional.of(
                    Problem.fault(pointer, ShippingProblem.PARCEL_OTHER_CARRIER, parcelNo, carrier + "", to.carrier()));
        }
        if (status != ParcelStatus.CLOSED) {
            return Optional.of(Problem.fault(pointer, ShippingProblem.PARCEL_NOT_CLOSED, parcelNo, status.text()));
        }
        return onShelf
                ? Optional.of(Problem.fault(pointer, ShippingProblem.PARCEL_ON_SHELF, parcelNo))
                : Optional.empty();
    }
}
