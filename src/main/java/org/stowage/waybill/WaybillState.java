package org.stowage.waybill;

import org.stowage.kernel.DatabaseName;

/** How far a parcel's waybill is. Wanted: nobody was asked yet; requested: somebody may have been; used: the parcel is closed. */
public enum WaybillState {
    NONE,
    WANTED,
    REQUESTED,
    HELD,
    USED,
    VOIDING,
    VOID,
    REFUSED;

    /** As in the database and in JSON. */
    public String text() {
        return DatabaseName.of(this);
    }

    /** A number is on its way to the parcel, or away from it: whoever waits for the label waits. */
    public boolean isOnTheWay() {
        return this == WANTED || this == REQUESTED || this == VOIDING;
    }
}
