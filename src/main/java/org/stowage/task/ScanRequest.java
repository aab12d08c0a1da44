package org.stowage.task;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One scan, key entry, tap or stable weight, as the device sends it.
 *
 * @param scanId made by the device (UUIDv7): the same id is the same scan, however often it is sent
 * @param session null opens a new one; then {@code warehouse} is needed
 * @param station binds the session to this station when it is another than before
 * @param dialog opens this dialog when it is not the one at work; {@code raw} may then be empty
 * @param raw as scanned, without changes; grams when the source is a scale
 */
public record ScanRequest(
        @NotNull UUID scanId,
        @Nullable UUID session,
        @Nullable @Size(max = 40) String warehouse,
        @Nullable @Size(max = 40) String station,
        @Nullable @Size(max = 40) String dialog,
        @NotNull @Size(max = LONGEST_RAW) String raw,
        @NotNull Source source,
        @NotNull Instant happenedAt) {

    /** More than any label of a warehouse holds; a full QR code would be 4,296. */
    public static final int LONGEST_RAW = 1024;
}
