package org.stowage.outbound;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Another item instead of a line's, or another lot of it, at the line's price.
 *
 * @param lot the one lot that is wanted; null: whichever
 * @param quantity base units of the line that are swapped; null: all of it
 * @param ifShort keep (the order waits for it) or refuse; null: keep
 * @param reason for whoever reads the order
 */
public record LineSwap(
        @NotBlank @Size(max = 100) String sku,
        @Nullable @Size(max = 100) String lot,
        @Nullable @Positive Long quantity,
        @Nullable @Pattern(regexp = "keep|refuse") String ifShort,
        @Nullable @Size(max = 500) String reason) {

    boolean refusesShort() {
        return "refuse".equals(ifShort);
    }
}
