package org.stowage.carrier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier says that happened to one number, in its own words. What they mean is told one floor up.
 *
 * @param rawCode the carrier's code; empty: it has none for this
 * @param dueAt when it promises to deliver; null: it does not, or at a time that cannot be
 */
public record CarrierScan(
        String no,
        Instant at,
        String rawCode,
        String text,
        @Nullable String place,
        @Nullable Instant dueAt) {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Duration LONGEST_WAY = Duration.ofDays(400);
    private static final int TEXT = 500;
    private static final int PLACE = 200;
    private static final int CODE = 80;

    /** Empty where there is no number, or a time that cannot be: a clock that is wrong would hide all that comes later. */
    static Optional<CarrierScan> of(@Nullable String no, @Nullable Instant at, CarrierScan words) {
        return no == null || at == null || !isPossible(at, AHEAD)
                ? Optional.empty()
                : Optional.of(new CarrierScan(
                        no,
                        at,
                        cut(words.rawCode, CODE),
                        cut(words.text, TEXT),
                        words.place == null ? null : cut(words.place, PLACE),
                        words.dueAt != null && isPossible(words.dueAt, LONGEST_WAY) ? words.dueAt : null));
    }

    private static boolean isPossible(Instant at, Duration ahead) {
        return at.isAfter(FIRST) && at.isBefore(Instant.now().plus(ahead));
    }

    /** Words whose number and time are still to be looked at. */
    static CarrierScan words(
            @Nullable String rawCode, @Nullable String text, @Nullable String place, @Nullable Instant dueAt) {
        return new CarrierScan(
                "", Instant.EPOCH, rawCode == null ? "" : rawCode, text == null ? "" : text, place, dueAt);
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
