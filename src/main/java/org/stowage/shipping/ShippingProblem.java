package org.stowage.shipping;

import org.stowage.kernel.ProblemType;

/** Refusals between the packing desk and the carrier's van. */
public enum ShippingProblem implements ProblemType {
    ORDER_STOPPED(422),
    STOPPED_LABEL(422),
    STOPPED_NOTES(422),
    STOPPED_LINE(422),
    STOPPED_ITEM(422),
    STOPPED_FROZEN(422),
    ORDER_NOT_PICKED(422),
    ORDER_SHORT(422),
    ORDER_HELD(422),
    ORDER_NOT_DUE(422),
    ORDER_NOT_TO_SHIP(422),
    SHELF_SHORT(422),
    NOTHING_TO_PACK(422),
    ALREADY_PACKED(422),
    ALREADY_PACKED_BY(422),
    NOT_ON_ORDER(422),
    NOT_TO_TAKE_OUT(422),
    WRONG_LOT(422),
    SERIAL_UNKNOWN(422),
    SERIAL_PACKED(422),
    SERIAL_LEFT(422),
    NOT_BY_SERIAL(422),
    OVER_QUANTITY(422),
    INVALID_WEIGHT(422),
    INVALID_BOXES(422),
    BOXES_NUMBERED(422),
    NOT_TO_WEIGH(422),
    NO_WAYBILL(422),
    WAYBILL_PENDING(422),
    NO_WAY_BACK(422),
    LABEL_OF_CARRIER(422),
    NO_LABEL_OF_CARRIER(404),
    WAYBILL_NOT_REFUSED(422),
    PARCEL_UNKNOWN(404),
    PARCEL_PARKED(422),
    PARCEL_NOT_CLOSED(422),
    PARCEL_ON_SHELF(422),
    PARCEL_OTHER_CARRIER(422),
    PARCEL_ON_MANIFEST(422),
    PARCEL_HANDED_OVER(422),
    BOXES_MISSING(422),
    BOX_SCANNED(422),
    MANIFEST_UNKNOWN(404),
    MANIFEST_EMPTY(422),
    MANIFEST_HANDED_OVER(422),
    TOO_MANY_PARCELS(422),
    COUNTS_DIFFER(422),
    FORMAT_UNKNOWN(400);

    private final int status;

    ShippingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "shipping";
    }
}
