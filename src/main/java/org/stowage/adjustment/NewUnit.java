package org.stowage.adjustment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.HandlingUnit;

/**
 * A pallet, tote or carton that is put into use.
 *
 * @param lpn its code; null with {@code sscc}: the house gives it one
 * @param owner whose company prefix an SSCC begins with; null: the warehouse's
 */
public record NewUnit(
        @NotBlank String warehouse,
        @NotNull HandlingUnit.Kind kind,
        @Nullable String lpn,
        @Nullable Boolean sscc,
        @Nullable String owner,
        @Nullable String location) {

    boolean wantsSscc() {
        return Boolean.TRUE.equals(sscc);
    }
}
