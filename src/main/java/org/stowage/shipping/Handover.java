package org.stowage.shipping;

import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What both sides say when the goods change hands. @param signature a name; null: signed on paper */
public record Handover(
        @Nullable @Size(max = 100) String driver,
        @Nullable @PositiveOrZero Integer driverCount,
        @Nullable @Size(max = 100) String signature) {

    public static final Handover ON_PAPER = new Handover(null, null, null);
}
