package org.stowage.carrier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * A carrier as it is written down.
 *
 * @param label design of its waybill; null: 100 × 150 mm
 * @param standard used for orders that name no carrier
 */
public record NewCarrier(
        @NotBlank @Pattern(regexp = "[A-Za-z0-9_-]{1,30}") String code,
        @NotBlank @Size(max = 100) String name,
        @Pattern(regexp = "range") @Nullable String kind,

        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Nullable
        String label,

        @Nullable Boolean standard,
        @Nullable @Valid List<NewRange> ranges) {

    /**
     * Prefix + running number (+ check digit) + suffix.
     *
     * @param digits width of the running number
     * @param checkDigit none, s10, mod10 or mod7
     */
    public record NewRange(
            @Pattern(regexp = "[A-Z0-9-]{0,12}") @Nullable String prefix,
            @Pattern(regexp = "[A-Z0-9-]{0,12}") @Nullable String suffix,
            @Min(1) @Max(15) int digits,

            @Pattern(regexp = "none|s10|mod10|mod7") @Nullable
            String checkDigit,

            @NotNull @PositiveOrZero Long from,
            @NotNull @PositiveOrZero Long to) {

        NewRange checked() {
            boolean s10 = "s10".equals(checkDigit);
            boolean postal = prefix() != null
                    && prefix().matches("[A-Z]{2}")
                    && suffix() != null
                    && suffix().matches("[A-Z]{2}")
                    && digits == 8;
            if (from > to || Long.toString(to).length() > digits || s10 && !postal) {
                throw Problem.of(CarrierProblem.RANGE_INVALID, from, to, digits).at("/ranges");
            }
            return this;
        }

        String head() {
            return prefix == null ? "" : prefix;
        }

        String tail() {
            return suffix == null ? "" : suffix;
        }

        String check() {
            return checkDigit == null ? "none" : checkDigit;
        }
    }
}
