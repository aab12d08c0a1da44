package org.stowage.countplan;

import java.util.List;
import java.util.Locale;

/**
 * What counting a scope will cost.
 *
 * @param buckets balances that the book has there: so many lines at least
 * @param minutes of one counter
 * @param measured false: nobody has counted here yet, the minutes are those of a usual warehouse
 * @param first codes on the walk
 */
public record ScopePreview(
        long locations, long buckets, long units, long minutes, boolean measured, List<String> first) {

    static final int FIRST = 20;

    /** In hours, to a tenth. */
    public String hours() {
        return String.format(Locale.ROOT, "%.1f", minutes / 60.0);
    }
}
