package org.stowage.adjustment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Goods to be taken out of use: at a place, of an item, of a lot, or where all that is named applies.
 *
 * @param warehouse its code
 * @param sku may be left out beside a lot that only one item has
 * @param reason for whoever meets the goods
 */
public record NewFreeze(
        @NotBlank String warehouse,
        @Nullable String location,
        @Nullable String sku,
        @Nullable String lot,
        @NotBlank @Size(max = 500) String reason) {}
