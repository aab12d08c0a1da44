package org.stowage.boxing;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;

/**
 * A box as it is written down; a known code is changed.
 *
 * @param code behind {@code X-}; letters, digits and -
 * @param kind box (when missing), bag or envelope
 * @param grams of the empty box
 * @param sku of the consumable that is taken from stock for each parcel; null: not counted
 * @param owner of that stock; null: the house
 * @param active false: kept for parcels of the past, never proposed or taken again; true when missing
 */
public record NewPackaging(
        @NotBlank @Pattern(regexp = "[A-Za-z0-9-]{1,30}") String code,
        @NotBlank @Size(max = 100) String name,
        @Nullable @Pattern(regexp = "box|bag|envelope") String kind,
        @NotNull @Min(1) @Max(MOST_MM) Long lengthMm,
        @NotNull @Min(1) @Max(MOST_MM) Long widthMm,
        @NotNull @Min(1) @Max(MOST_MM) Long heightMm,
        @NotNull @Min(0) @Max(MOST_GRAMS) Long grams,
        @Nullable @Min(1) @Max(MOST_GRAMS) Long maxGrams,
        @Nullable @Size(max = 100) String sku,
        @Nullable @Size(max = 32) String owner,

        @Nullable @DecimalMin("0") @Digits(integer = 8, fraction = 4)
        BigDecimal cost,

        @Nullable Boolean active) {

    static final long MOST_MM = 5_000;
    static final long MOST_GRAMS = 1_000_000;

    /** What is not said stays as it was. */
    @SuppressWarnings("NullAway") // of a new box; what is missing is told by the validator, with all other faults
    public NewPackaging over(@Nullable Packaging before) {
        if (before == null) {
            return this;
        }
        return new NewPackaging(
                before.code(),
                name.isBlank() ? before.name() : name,
                kind == null ? DatabaseName.of(before.kind()) : kind,
                lengthMm == null ? Long.valueOf(before.lengthMm()) : lengthMm,
                widthMm == null ? Long.valueOf(before.widthMm()) : widthMm,
                heightMm == null ? Long.valueOf(before.heightMm()) : heightMm,
                grams == null ? Long.valueOf(before.grams()) : grams,
                maxGrams == null ? before.maxGrams() : maxGrams,
                sku == null ? before.sku() : sku,
                owner == null ? before.owner() : owner,
                cost == null ? before.cost() : cost,
                active == null ? Boolean.valueOf(before.active()) : active);
    }

    public String key() {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
