package org.stowage.tariff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Places that cost the same.
 *
 * @param regions see {@link Region}
 * @param days that the carrier promises from pick-up to delivery; null: it promises nothing
 * @param bands by weight, the lightest first
 */
public record Zone(
        @NotBlank @Size(max = 40) String name,
        @NotEmpty @Size(max = 2_000) List<@NotBlank @Size(max = 100) String> regions,
        @Nullable @Min(0) @Max(365) Integer days,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Band> bands) {

    Optional<Band> band(long grams) {
        return bands.stream().filter(band -> band.holds(grams)).findFirst();
    }
}
