package org.stowage.stock;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Era;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/** An instant as somebody asks for it. */
public final class AsOf {

    private AsOf() {}

    /** Read off the warehouse's clock. @throws Problem invalid-value for what is no time of day, or outside the years kept */
    public static Instant onClock(ZoneId zone, String wallClock, String pointer) {
        try {
            Instant at = LocalDateTime.parse(wallClock.strip().replace(' ', 'T'))
                    .atZone(zone)
                    .toInstant();
            return Era.check(at, pointer);
        } catch (DateTimeException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, wallClock, "2026-11-21T21:00")
                    .at(pointer);
        }
    }

    /** As a program writes it. @throws Problem invalid-value */
    static @Nullable Instant instant(@Nullable String text, String pointer) {
        try {
            return text == null ? null : Era.check(OffsetDateTime.parse(text).toInstant(), pointer);
        } catch (DateTimeParseException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, text, "2026-11-21T21:00:00Z")
                    .at(pointer);
        }
    }
}
