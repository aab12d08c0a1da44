package org.stowage.claim;

import java.time.Instant;

/** A paper or picture that goes with a claim; its bytes lie elsewhere. */
public record ClaimDocument(long id, String name, String media, int size, Instant addedAt) {

    public boolean isPicture() {
        return media.startsWith("image/");
    }

    public long kilobytes() {
        return (size + 1023L) / 1024;
    }
}
