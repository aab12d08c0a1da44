package org.stowage.outbound;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;

/** From where customers are within reach of a warehouse. */
record WarehouseRegions(
        @Nullable String warehouse, @Nullable List<@Nullable WarehouseRegion> regions) {

    private static final int MOST = 5_000;

    /** @throws Problem with every fault */
    List<WarehouseRegion> checked() {
        List<Fault> faults = new ArrayList<>();
        List<WarehouseRegion> checked = new ArrayList<>();
        if (regions == null || regions.size() > MOST) {
            throw Problem.of(regions == null ? KernelProblem.MISSING_VALUE : KernelProblem.TOO_LARGE)
                    .at("/regions");
        }
        Set<List<String>> places = new HashSet<>();
        for (int i = 0; i < regions.size(); i++) {
            WarehouseRegion region = regions.get(i);
            if (region == null) {
                faults.add(Problem.fault("/regions/" + i, KernelProblem.MISSING_VALUE));
            } else {
                faults.addAll(region.faults("/regions/" + i));
                if (!places.add(List.of(region.countryKey(), region.provinceKey()))) {
                    faults.add(Problem.fault(
                            "/regions/" + i + "/province", OrderProblem.DUPLICATE_REGION, region.provinceKey()));
                }
                checked.add(region);
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return checked;
    }
}
