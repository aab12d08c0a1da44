package org.stowage.tariff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Exact;

/**
 * One carrier's prices for one service, as it is written down.
 *
 * @param carrier its code
 * @param service the carrier's own word, which it is asked for
 * @param warehouse where the parcels start; null: everywhere. A table of the warehouse's own goes before one of the house
 * @param validFrom null: ever since. The youngest table that has begun counts
 * @param validTo the last day; null: until further notice
 * @param minimum of the freight
 */
public record CostTable(
        @NotBlank @Size(max = 30) String carrier,
        @NotBlank @Size(max = 60) String service,
        @NotNull Level level,
        @Nullable @Size(max = 30) String warehouse,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @Nullable @Valid Rounding weight,
        @Nullable @Valid Limits limits,
        @Nullable @PositiveOrZero @Exact BigDecimal minimum,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Zone> zones,
        @Nullable @Size(max = 100) List<@NotNull @Valid Surcharge> surcharges) {

    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    LocalDate begins() {
        return validFrom == null ? EVER : validFrom;
    }

    Rounding rounding() {
        return weight == null ? Rounding.NONE : weight;
    }

    Limits takes() {
        return limits == null ? Limits.NONE : limits;
    }

    List<Surcharge> extras() {
        return surcharges == null ? List.of() : surcharges;
    }

    /** With the codes as they are written on carrier and warehouse. */
    CostTable of(String code, @Nullable String house) {
        return new CostTable(
                code, service, level, house, validFrom, validTo, currency, weight, limits, minimum, zones, surcharges);
    }

    /** For people: {@code SF 1, W1, 2026-01-01}. */
    public String title() {
        return carrier + " " + service + (warehouse == null ? "" : ", " + warehouse)
                + (validFrom == null ? "" : ", " + validFrom);
    }

    boolean isInPlaceOf(CostTable other) {
        return carrier.equals(other.carrier)
                && service.equals(other.service)
                && Objects.equals(warehouse, other.warehouse)
                && begins().equals(other.begins());
    }
}
