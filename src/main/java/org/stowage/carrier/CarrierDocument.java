package org.stowage.carrier;

/** A label as the carrier gave it: printed as it is, never redrawn. */
public record CarrierDocument(Format format, byte[] bytes) {

    public enum Format {
        PDF,
        PNG,
        ZPL,
        /** Opaque data that only the platform's own print component on the desk's computer can draw. */
        PLATFORM
    }
}
