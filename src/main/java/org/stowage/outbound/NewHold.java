package org.stowage.outbound;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param code a short word by which the hold is taken off again. @param reason for whoever reads the order */
public record NewHold(
        @NotBlank @Size(max = 50) String code,
        @Nullable @Size(max = 500) String reason) {}
