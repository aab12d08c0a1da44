package org.stowage.integration;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a file writes days and times: ISO 8601 always, and the formats that its mapping names.
 *
 * @param zone of times without an offset
 */
record Dates(List<DateTimeFormatter> formats, ZoneId zone) {

    private static final List<DateTimeFormatter> ISO = Stream.of(
                    "uuuu-M-d[' ']['T']H:mm[:ss]", "uuuu/M/d H:mm[:ss]", "uuuu-M-d", "uuuu/M/d", "uuuuMMdd")
            .map(Dates::format)
            .toList();

    static Dates of(List<String> patterns, ZoneId zone) {
        return new Dates(
                Stream.concat(patterns.stream().map(Dates::format), ISO.stream())
                        .toList(),
                zone);
    }

    private static DateTimeFormatter format(String pattern) {
        // yyyy would ask for an era; people who write mappings mean the year
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** A day alone is its first moment; null when it is neither. */
    @Nullable
    Instant instant(String text) {
        return tried(() -> OffsetDateTime.parse(text.replace(' ', 'T')).toInstant())
                .or(() -> first(f -> OffsetDateTime.parse(text, f).toInstant()))
                .or(() -> tried(() -> LocalDateTime.parse(text).atZone(zone).toInstant()))
                .or(() -> first(f -> LocalDateTime.parse(text, f).atZone(zone).toInstant()))
                .or(() -> first(f -> LocalDate.parse(text, f).atStartOfDay(zone).toInstant()))
                .orElse(null);
    }

    @Nullable
    LocalDate date(String text) {
        return first(f -> LocalDate.parse(text, f))
                .or(() -> tried(() -> LocalDateTime.parse(text).toLocalDate()))
                .or(() -> first(f -> LocalDateTime.parse(text, f).toLocalDate()))
                .orElse(null);
    }

    private <T> Optional<T> first(Function<DateTimeFormatter, T> read) {
        return formats.stream()
                .flatMap(format -> tried(() -> read.apply(format)).stream())
                .findFirst();
    }

    private static <T> Optional<T> tried(java.util.function.Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
