package org.stowage.tracking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person, a file or another program says of a parcel, which it names by its own number or by carrier and number.
 *
 * @param code one of our vocabulary; null: {@code rawCode} is looked up as the carrier's
 */
public record SaidEvent(
        @Nullable @Size(max = 60) String parcel,
        @Nullable @Size(max = 30) String carrier,
        @Nullable @Size(max = 60) String waybillNo,
        @Nullable @Size(max = 30) String code,
        @NotNull Instant at,
        @Nullable @Size(max = 200) String place,
        @Nullable @Size(max = 500) String text,
        @Nullable @Size(max = 80) String rawCode) {}
