package org.stowage.adjustment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A correction as it is asked for.
 *
 * @param warehouse its code
 * @param note needed where the reason is {@code other}
 */
public record NewDocument(
        @NotBlank String warehouse,
        @NotNull Reason reasonCode,
        @Nullable @Size(max = 500) String note,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid NewLine> lines) {}
