package org.stowage.handover;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.shipping.ParcelStatus;

/**
 * A parcel as it stands before the door.
 *
 * @param stopReason why its order must not go; null: it may
 * @param manifestNo the one it is on already
 * @param unitId its own handling unit; @param bagId the one it lies in, 0 = none
 * @param lane where parcels like it are gathered; null: no rule says
 */
record AtDoor(
        long parcelId,
        String parcelNo,
        ParcelStatus status,
        long carrierId,
        @Nullable String carrier,
        String orderNo,
        @Nullable String stopReason,
        @Nullable String manifestNo,
        long unitId,
        long bagId,
        @Nullable String bag,
        @Nullable String lane) {

    boolean goesWith(AtDoor other) {
        return carrierId == other.carrierId && Objects.equals(lane, other.lane);
    }

    /** It must not go with what it lies in. */
    boolean mustStay() {
        return stopReason != null || status == ParcelStatus.CANCELLED;
    }

    /** With the reason, where it must stay. */
    String shown() {
        if (!mustStay()) {
            return parcelNo;
        }
        return parcelNo + " (" + (stopReason == null ? status.text() : stopReason) + ")";
    }
}
