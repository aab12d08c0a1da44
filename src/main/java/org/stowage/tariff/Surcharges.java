package org.stowage.tariff;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Whether a surcharge is paid for a parcel. */
final class Surcharges {

    private Surcharges() {}

    static boolean apply(Surcharge extra, Consignment parcel, long counted) {
        boolean based = switch (extra.base()) {
            case FREIGHT, SUM -> true;
            case COD -> parcel.cod() != null;
            case VALUE -> parcel.insured() != null;
        };
        boolean inTime = (extra.from() == null || !extra.from().isAfter(parcel.day()))
                && (extra.until() == null || !extra.until().isBefore(parcel.day()));
        return based && inTime && isThere(extra.regions(), parcel) && isBig(extra, parcel, counted);
    }

    private static boolean isThere(@Nullable Collection<String> regions, Consignment parcel) {
        return regions == null
                || regions.isEmpty()
                || regions.stream()
                        .flatMap(text -> Region.read(text).stream())
                        .anyMatch(region -> region.holds(parcel.to()));
    }

    private static boolean isBig(Surcharge extra, Consignment parcel, long counted) {
        if (extra.overGrams() == null && extra.overLengthMm() == null && extra.overGirthMm() == null) {
            return true;
        }
        Measures box = parcel.box();
        return extra.overGrams() != null && parcel.each(counted) > extra.overGrams()
                || box != null && extra.overLengthMm() != null && box.longest() > extra.overLengthMm()
                || box != null && extra.overGirthMm() != null && box.girth() > extra.overGirthMm();
    }
}
