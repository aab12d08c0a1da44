package org.stowage.handover;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a carrier comes, on the clock of the warehouse.
 *
 * @param at hour and minute, {@code 18:00}; what is closed later waits for the next one
 * @param days null: every day
 * @param warnMinutes so long before, parcels that are not handed over become an alarm; null: 30
 */
public record Pickup(
        @NotBlank String carrier,

        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
        String at,

        @Nullable List<@NotNull DayOfWeek> days,
        @Nullable @Min(0) @Max(720) Integer warnMinutes) {

    private static final int USUAL_WARNING = 30;
    private static final int EVERY_DAY = 127;

    static Pickup of(String carrier, String at, int days, int warnMinutes) {
        List<DayOfWeek> named = Arrays.stream(DayOfWeek.values())
                .filter(day -> (days & bit(day)) != 0)
                .toList();
        return new Pickup(carrier, at, days == EVERY_DAY ? null : named, warnMinutes);
    }

    int bits() {
        return days == null || days.isEmpty()
                ? EVERY_DAY
                : days.stream().mapToInt(Pickup::bit).reduce(0, (a, b) -> a | b);
    }

    int warning() {
        return warnMinutes == null ? USUAL_WARNING : warnMinutes;
    }

    boolean isOn(DayOfWeek day) {
        return (bits() & bit(day)) != 0;
    }

    LocalTime time() {
        return LocalTime.parse(at);
    }

    private static int bit(DayOfWeek day) {
        return 1 << (day.getValue() - 1);
    }
}
