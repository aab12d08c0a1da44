package org.stowage.shipping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Another carrier than the rules choose.
 *
 * @param service the carrier's own word; null: the best one that it has a cost table for, else its usual one
 */
public record CarrierWanted(
        @NotBlank @Size(max = 30) String carrier,
        @Nullable @Size(max = 60) String service,
        @NotBlank @Size(max = 200) String reason) {}
