package org.stowage.shipping;

import org.jspecify.annotations.Nullable;

/** A closed parcel that is on no manifest. @param stopReason why its order must not go; null: it may */
public record WaitingParcel(String parcelNo, @Nullable String stopReason) {

    public String shown() {
        return stopReason == null ? parcelNo : parcelNo + " (" + stopReason + ")";
    }
}
