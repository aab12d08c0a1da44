package org.stowage.tariff;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Exact;

/**
 * What is paid beside the freight: remote areas, fuel, cash on delivery, insurance, size. It is paid where all that is said of
 * it holds; of the measures, which are those of one box, one is enough.
 *
 * @param of what the percentage is of; null: the freight. Of cod or value: only where money is collected, or insured
 * @param perKg for each kilogram that is begun
 * @param least the whole surcharge is never less
 * @param from first day of it, as at Christmas; null: always
 */
public record Surcharge(
        @NotBlank @Size(max = 40) String name,
        @Nullable Base of,
        @Nullable @PositiveOrZero @DecimalMax("1000") @Exact BigDecimal percent,
        @Nullable @PositiveOrZero @Exact BigDecimal amount,
        @Nullable @PositiveOrZero @Exact BigDecimal perKg,
        @Nullable @PositiveOrZero @Exact BigDecimal least,
        @Nullable @PositiveOrZero @Exact BigDecimal most,
        @Nullable @Size(max = 2_000) List<@NotBlank @Size(max = 100) String> regions,
        @Nullable @PositiveOrZero Long overGrams,
        @Nullable @PositiveOrZero Long overLengthMm,
        @Nullable @PositiveOrZero Long overGirthMm,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** FREIGHT after its minimum; SUM: with all surcharges that are not of the sum themselves. */
    public enum Base {
        FREIGHT,
        SUM,
        COD,
        VALUE
    }

    public Base base() {
        return of == null ? Base.FREIGHT : of;
    }

    boolean costs() {
        return percent != null || amount != null || perKg != null || least != null;
    }
}
