package org.stowage.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;

/**
 * How a warehouse keeps items of the house of which nothing else is said.
 *
 * @param safety units of each that no order is promised; 0 when missing
 * @param lowMark {@code stock.low} is told when no more than so many are free; 0 when missing: only {@code stock.out}
 */
public record UsualPolicy(@Nullable Long safety, @Nullable Long lowMark) {

    static final UsualPolicy NONE = new UsualPolicy(0L, 0L);

    /** With both figures. @throws Problem with every fault */
    UsualPolicy checked() {
        List<Fault> faults = new ArrayList<>();
        StockPolicy.check("/safety", safety, faults);
        StockPolicy.check("/lowMark", lowMark, faults);
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return new UsualPolicy(Objects.requireNonNullElse(safety, 0L), Objects.requireNonNullElse(lowMark, 0L));
    }
}
