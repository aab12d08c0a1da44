package org.stowage.counting;

/** How a counted quantity came in. */
public enum TallySource {
    SCAN,
    HAND,
    PAPER,
    /** Scanned without a line; the device's clock tells when. */
    OFFLINE,
    PROGRAM,
    /** Nobody saw any where the book has some. */
    UNSEEN
}
