package org.stowage.claim;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * What was agreed with a carrier about time, money and its bills.
 *
 * @param claimDays until when it takes a claim: by reason, days after the parcel was posted
 * @param transitDays promised from the handover to the recipient; null: nothing was
 * @param stuckDays without news for so long a parcel is stuck; null when it is written: as it was
 * @param weightGrams how far a billed weight may be above ours, at least
 * @param weightPercent the same in percent of ours
 * @param priceTolerance how far a billed price may be above what was agreed
 * @param firstGrams price by weight: the first so many grams, then each next; null: not agreed by weight
 * @param divisor of the volumetric weight: mm³ of the box by grams (cm³ by kg); null: only the scale counts
 * @param surcharges names of charges that are agreed, as on the bill
 * @param columns how the carrier's bill calls our columns: theirs → ours
 */
public record CarrierTerms(
        @Nullable Map<@Pattern(regexp = "lost|damaged|stuck|late|bill") String, @Min(1) @Max(3650) Integer> claimDays,
        @Min(1) @Max(365) @Nullable Integer transitDays,
        @Min(1) @Max(365) @Nullable Integer stuckDays,
        @PositiveOrZero @Max(100_000) @Nullable Integer weightGrams,
        @Min(0) @Max(100) @Nullable Integer weightPercent,

        @PositiveOrZero @Digits(integer = 9, fraction = 4) @Nullable
        BigDecimal priceTolerance,

        @Pattern(regexp = "[A-Z]{3}") @Nullable String currency,
        @Min(1) @Max(1_000_000) @Nullable Long firstGrams,

        @PositiveOrZero @Digits(integer = 9, fraction = 4) @Nullable
        BigDecimal firstPrice,

        @Min(1) @Max(1_000_000) @Nullable Long nextGrams,

        @PositiveOrZero @Digits(integer = 9, fraction = 4) @Nullable
        BigDecimal nextPrice,

        @Min(1) @Max(100_000) @Nullable Integer divisor,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 60) String> surcharges,
        @Size(max = 50) @Nullable Map<@Size(max = 60) String, @Size(max = 30) String> columns) {

    public static final CarrierTerms NONE =
            new CarrierTerms(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public CarrierTerms {
        claimDays = Objects.requireNonNullElse(claimDays, Map.of());
        weightGrams = Objects.requireNonNullElse(weightGrams, 50);
        weightPercent = Objects.requireNonNullElse(weightPercent, 5);
        priceTolerance = Objects.requireNonNullElse(priceTolerance, new BigDecimal("0.01"));
        currency = Objects.requireNonNullElse(currency, "CNY");
        surcharges = Objects.requireNonNullElse(surcharges, List.of());
        columns = Objects.requireNonNullElse(columns, Map.of());
    }

    /** @throws Problem price-half: a first weight without its price, or the other way round */
    CarrierTerms checked() {
        boolean isHalf = (firstGrams == null) != (firstPrice == null)
                || (nextGrams == null) != (nextPrice == null)
                || (nextGrams != null && firstGrams == null);
        if (isHalf) {
            throw Problem.of(ClaimProblem.PRICE_HALF).at("/firstPrice");
        }
        return this;
    }
}
