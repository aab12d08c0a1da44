package org.stowage.report;

import java.time.Instant;

/**
 * A paper as it was issued.
 *
 * @param document its number
 * @param language en or zh
 * @param sha256 of the file, in hexadecimal digits: {@code sha256sum} of a copy says the same
 * @param size in bytes
 */
public record IssuedPaper(
        long id,
        Kind kind,
        String document,
        int revision,
        String language,
        String sha256,
        int size,
        String issuedBy,
        Instant issuedAt) {

    /** Whose paper it is. */
    public enum Kind {
        ADJUSTMENT,
        STOCKTAKE,
        TRANSFER,
        DISCREPANCY,
        MANIFEST
    }
}
