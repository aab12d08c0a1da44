package org.stowage.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * A location as a file or a request tells it. What is left out (null) stays as it is, or gets its usual value when the
 * location is new.
 *
 * @param location its code
 * @param zone code of its zone; an unknown one is made
 * @param kind reserve when a new location does not say
 * @param fixedItemId the item whose own face it is
 * @param sequence place on the walk
 */
public record NewLocation(
        String location,
        @Nullable String zone,
        @Nullable LocationKind kind,
        @Nullable String aisle,
        @Nullable String bay,
        @Nullable String level,
        @Nullable Long xMm,
        @Nullable Long yMm,
        @Nullable Long zMm,
        @Nullable Long widthMm,
        @Nullable Long depthMm,
        @Nullable Long heightMm,
        @Nullable Long maxWeightGrams,
        @Nullable Long maxUnits,
        @Nullable String temperatureClass,
        @Nullable Mixing mixing,
        @Nullable String reachClass,
        @Nullable Long fixedItemId,
        @Nullable Long sequence,
        @Nullable Boolean blocked) {

    // here and not in SQL: the database knows no capitals for some letters that have them here
    public NewLocation {
        location = location == null ? "" : location.strip().toUpperCase(Locale.ROOT);
    }

    /** A location of which only this is known. */
    public static NewLocation of(String location, LocationKind kind) {
        return new NewLocation(
                location, null, kind, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    /** A known location of which only this changes. */
    static NewLocation blocked(String location, boolean blocked) {
        return new NewLocation(
                location, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, blocked);
    }

    /** Everything that is wrong with it, each with its field behind the given pointer. */
    public List<Problem.Fault> faults(String pointer) {
        List<Problem.Fault> faults = new ArrayList<>();
        if (!LocationCode.isCode(location)) {
            faults.add(Problem.fault(pointer + "/location", SiteProblem.INVALID_LOCATION_CODE, location));
        }
        if (kind == LocationKind.VIRTUAL) {
            faults.add(Problem.fault(pointer + "/kind", SiteProblem.KIND_IS_RESERVED, location));
        }
        negative(faults, pointer + "/widthMm", widthMm);
        negative(faults, pointer + "/depthMm", depthMm);
        negative(faults, pointer + "/heightMm", heightMm);
        negative(faults, pointer + "/maxWeightGrams", maxWeightGrams);
        negative(faults, pointer + "/maxUnits", maxUnits);
        return faults;
    }

    private static void negative(List<Problem.Fault> faults, String pointer, @Nullable Long value) {
        if (value != null && value < 0) {
            faults.add(Problem.fault(pointer, SiteProblem.NEGATIVE_MEASURE, value));
        }
    }
}
