package org.stowage.waybill;

import java.util.List;

/**
 * Whoever has the parcels. Everything here is called in the transaction that changes the request, after {@link #lock}: the
 * desk and the carrier's answer come one after the other.
 */
public interface WaybillListener {

    /** Nobody changes the parcel until the transaction ends. */
    void lock(long warehouseId, long parcelId);

    /**
     * The number belongs to the parcel of this request, in the request's state.
     *
     * @param childNos on its further boxes
     * @return false: it, or one of a further box, is another parcel's. Nothing was written, and nobody must give that number back
     */
    boolean number(WaybillRequest request, String no, List<String> childNos);

    /** The parcel's waybill is as the request says; the desk is told. */
    void changed(WaybillRequest request);

    /**
     * What follows from {@link #changed}: the label is printed, a wanted successor is asked for. Where this fails the
     * carrier's answer is kept all the same, without it.
     */
    void followed(WaybillRequest request);
}
