package org.stowage.outbound;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;

/**
 * How far and how dear a warehouse is from where customers live.
 *
 * @param country ISO 3166, two letters
 * @param province beginning of the province or state, in any letter case; empty: the whole country
 * @param cost of a parcel, in the house's own currency; only compared
 */
record WarehouseRegion(
        @Nullable String country,
        @Nullable String province,
        @Nullable Integer distanceKm,
        @Nullable BigDecimal cost) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST = 100;
    private static final int FARTHEST_KM = 25_000;
    private static final BigDecimal DEAREST = new BigDecimal("1000000");

    List<Fault> faults(String at) {
        List<Fault> faults = new ArrayList<>();
        if (!COUNTRIES.contains(countryKey())) {
            faults.add(Problem.fault(at + "/country", OrderProblem.UNKNOWN_COUNTRY, String.valueOf(country)));
        }
        if (provinceKey().length() > LONGEST) {
            faults.add(Problem.fault(at + "/province", OrderProblem.TOO_LONG, LONGEST));
        }
        if (distanceKm == null || distanceKm < 0 || distanceKm > FARTHEST_KM) {
            faults.add(Problem.fault(
                    at + "/distanceKm", KernelProblem.INVALID_VALUE, String.valueOf(distanceKm), "0 - " + FARTHEST_KM));
        }
        if (cost == null || cost.signum() < 0 || cost.compareTo(DEAREST) > 0) {
            faults.add(
                    Problem.fault(at + "/cost", KernelProblem.INVALID_VALUE, String.valueOf(cost), "0 - " + DEAREST));
        }
        return faults;
    }

    String countryKey() {
        return country == null ? "" : country.strip().toUpperCase(Locale.ROOT);
    }

    String provinceKey() {
        return province == null ? "" : province.strip().toUpperCase(Locale.ROOT);
    }
}
