package org.stowage.carrier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Instants as carriers write them. */
final class CarrierTimes {

    /** Chinese carriers write the clock of Beijing and no zone. */
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private CarrierTimes() {}

    static @Nullable Instant beijing(@Nullable String text) {
        try {
            return text == null ? null : LocalDateTime.parse(text, PLAIN).toInstant(BEIJING);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable Instant iso(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
