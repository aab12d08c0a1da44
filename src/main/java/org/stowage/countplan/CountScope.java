package org.stowage.countplan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.counting.CountKind;
import org.stowage.counting.Movement;

/**
 * Which places are to be counted: all filters together, what is empty or null does not narrow. The same scope chooses the same
 * places as long as the goods stay where they are, at random too: the seed is kept.
 *
 * @param zones codes; none: every zone
 * @param places codes and ranges as {@link PlaceRange} reads them; null: every place where goods are stored
 * @param items skus: places that hold one of them, or are its face
 * @param movement places that hold an item of this class
 * @param percent of the places that are left, chosen at random
 * @param seed of that choice; null: made and kept when the count is asked for
 * @param days so far back picks, moves and mistakes are looked at, and so far ahead promotions
 * @param since in place of days, for what was touched
 */
public record CountScope(
        CountReach reach,
        @Size(max = 200) List<@NotNull @Size(min = 1, max = 60) String> zones,
        @Nullable @Size(max = 2000) String places,
        @Size(max = 2000) List<@NotNull @Size(min = 1, max = 60) String> items,
        @Nullable Movement movement,
        @Nullable @Min(1) @Max(100) Integer percent,
        @Nullable Long seed,
        @Min(1) @Max(3650) Integer days,
        @Nullable Instant since) {

    static final int USUAL_DAYS = 30;

    /** Every place where goods are stored. */
    public static final CountScope EVERYTHING = new CountScope(null, null, null, null, null, null, null, null, null);

    public CountScope(
            @Nullable CountReach reach,
            @Nullable List<String> zones,
            @Nullable String places,
            @Nullable List<String> items,
            @Nullable Movement movement,
            @Nullable Integer percent,
            @Nullable Long seed,
            @Nullable Integer days,
            @Nullable Instant since) {
        this.reach = Objects.requireNonNullElse(reach, CountReach.ALL);
        this.zones = zones == null ? List.of() : List.copyOf(zones);
        this.places = places == null || places.isBlank() ? null : places.strip();
        this.items = items == null ? List.of() : List.copyOf(items);
        this.movement = movement;
        this.percent = percent;
        this.seed = seed;
        this.days = Objects.requireNonNullElse(days, USUAL_DAYS);
        this.since = since;
    }

    /** The same choice again, whenever somebody asks. */
    CountScope seeded(long fresh) {
        return percent == null || seed != null
                ? this
                : new CountScope(reach, zones, places, items, movement, percent, fresh, days, since);
    }

    /** Of a plan that chooses at random: other places every time. */
    CountScope reseeded(long fresh) {
        return new CountScope(reach, zones, places, items, movement, percent, fresh, days, since);
    }

    /** Of these goods alone: what else lies beside them is not counted. */
    boolean byGoods() {
        return !items.isEmpty() || movement != null || reach == CountReach.PROMOTION;
    }

    /** What such a count is called. */
    CountKind kind() {
        return switch (reach) {
            case TOUCHED -> CountKind.TOUCHED;
            case EMPTY -> CountKind.ZERO;
            case MISTAKES -> CountKind.NEGATIVE;
            case PROMOTION -> CountKind.PROMOTION;
            case ALL -> percent != null ? CountKind.RANDOM : byFilter();
        };
    }

    private CountKind byFilter() {
        if (!items.isEmpty()) {
            return CountKind.ITEM;
        }
        if (movement != null) {
            return CountKind.MOVEMENT;
        }
        if (places != null) {
            return CountKind.RANGE;
        }
        return zones.isEmpty() ? CountKind.FULL : CountKind.ZONE;
    }

    Instant from(Instant now) {
        return since != null ? since : now.minus(Duration.ofDays(days));
    }
}
