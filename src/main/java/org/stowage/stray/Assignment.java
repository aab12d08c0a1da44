package org.stowage.stray;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What unknown goods are after all.
 *
 * @param location where they lie now; null: where they were found
 * @param quantity null: all of them; the rest is thrown away
 * @param serials of items that are kept by serial
 */
public record Assignment(
        @NotBlank @Size(max = 60) String sku,
        @Nullable @Size(max = 60) String location,
        @Nullable @Size(max = 60) String lot,
        @Nullable @Min(1) Long quantity,
        @Nullable @Size(max = 500) List<@NotNull @NotBlank String> serials) {}
