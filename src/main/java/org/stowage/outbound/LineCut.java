package org.stowage.outbound;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How much of a line is taken back. @param quantity base units; null: all of it @param reason for whoever reads the order */
public record LineCut(
        @Nullable @Positive Long quantity,
        @Nullable @Size(max = 500) String reason) {

    static final LineCut WHOLE = new LineCut(null, null);
}
