package org.stowage.shipping;

/** A packed parcel that must not leave. @param reason why its order was stopped: cancelled, ... */
public record StoppedParcel(String parcelNo, String orderNo, String reason) {

    public String shown() {
        return parcelNo + " (" + reason + ")";
    }
}
