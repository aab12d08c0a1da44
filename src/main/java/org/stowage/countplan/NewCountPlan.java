package org.stowage.countplan;

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
        @Valid CountScope scope,
        @NotNull @Min(1) @Max(3650) Integer everyDays,
        @Nullable @Min(1) @Max(3650) Integer fastDays,
        @Nullable @Min(1) @Max(3650) Integer wrongDays,
        @Min(1) @Max(20_000) Integer mostPlaces,
        @Min(0) @Max(23) Integer fromHour,
        @Min(0) @Max(365) Integer daysToCount,
        @Size(max = 100) List<@NotNull @Size(min = 1, max = 100) String> assignees,
        Boolean blind,
        Boolean locks) {

    public NewCountPlan(
            String name,
            @Nullable CountScope scope,
            Integer everyDays,
            @Nullable Integer fastDays,
            @Nullable Integer wrongDays,
            @Nullable Integer mostPlaces,
            @Nullable Integer fromHour,
            @Nullable Integer daysToCount,
            @Nullable List<String> assignees,
            @Nullable Boolean blind,
            @Nullable Boolean locks) {
        this.name = name;
        this.scope = Objects.requireNonNullElse(scope, CountScope.EVERYTHING);
        this.everyDays = everyDays;
        this.fastDays = fastDays;
        this.wrongDays = wrongDays;
        this.mostPlaces = Objects.requireNonNullElse(mostPlaces, 50);
        this.fromHour = Objects.requireNonNullElse(fromHour, 5);
        this.daysToCount = Objects.requireNonNullElse(daysToCount, 1);
        this.assignees = assignees == null ? List.of() : List.copyOf(assignees);
        this.blind = Objects.requireNonNullElse(blind, true);
        this.locks = Objects.requireNonNullElse(locks, false);
    }
}
