package org.stowage.counting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A count plan as somebody wants it.
 *
 * @param everyDays each place at least so often
 * @param fastDays places of fast goods; null: as all others
 * @param wrongDays places that were wrong last time; null: as all others
 * @param mostPlaces of one day; null: 50
 * @param fromHour when the day's count is made, on the warehouse's clock; null: 5
 * @param daysToCount the count is due so many days later; null: 1
 * @param assignees logins; none: whoever asks for work
 * @param blind null: true
 */
public record NewCountPlan(
        @NotBlank @Size(max = 80) String name,
        @Nullable @Valid CountScope scope,
        @NotNull @Min(1) @Max(3650) Integer everyDays,
        @Nullable @Min(1) @Max(3650) Integer fastDays,
        @Nullable @Min(1) @Max(3650) Integer wrongDays,
        @Nullable @Min(1) @Max(20_000) Integer mostPlaces,
        @Nullable @Min(0) @Max(23) Integer fromHour,
        @Nullable @Min(0) @Max(365) Integer daysToCount,
        @Nullable @Size(max = 100) List<@NotNull @Size(min = 1, max = 100) String> assignees,
        @Nullable Boolean blind,
        @Nullable Boolean locks) {

    public NewCountPlan {
        scope = Objects.requireNonNullElse(scope, CountScope.EVERYTHING);
        mostPlaces = Objects.requireNonNullElse(mostPlaces, 50);
        fromHour = Objects.requireNonNullElse(fromHour, 5);
        daysToCount = Objects.requireNonNullElse(daysToCount, 1);
        assignees = assignees == null ? List.of() : List.copyOf(assignees);
        blind = Objects.requireNonNullElse(blind, true);
        locks = Objects.requireNonNullElse(locks, false);
    }
}
