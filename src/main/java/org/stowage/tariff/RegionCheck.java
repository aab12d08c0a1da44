package org.stowage.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;

/** Places as people write them: none misspelt, none in two zones. */
final class RegionCheck {

    private final List<Fault> faults;
    private final List<Region> seen = new ArrayList<>();

    RegionCheck(List<Fault> faults) {
        this.faults = faults;
    }

    /** Each in one zone only: which would count? */
    void once(List<String> regions, String pointer) {
        for (String text : regions) {
            Optional<Region> read = read(text, pointer);
            if (read.isPresent() && seen.stream().anyMatch(read.get()::clashes)) {
                faults.add(Problem.fault(pointer, TariffProblem.REGION_TWICE, text));
            }
            read.ifPresent(seen::add);
        }
    }

    void any(@Nullable List<String> regions, String pointer) {
        if (regions != null) {
            regions.forEach(text -> read(text, pointer));
        }
    }

    private Optional<Region> read(String text, String pointer) {
        Optional<Region> read = Region.read(text);
        if (read.isEmpty()) {
            faults.add(Problem.fault(pointer, TariffProblem.REGION_UNFIT, text));
        }
        return read;
    }
}
