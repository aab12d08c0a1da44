package org.stowage.stock;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.kernel.Quantity;

/**
 * How an item of the house is kept in a warehouse.
 *
 * @param safety units that no order is promised; 0 when missing
 * @param lowMark {@code stock.low} is told when no more than so many are free; 0 when missing: only {@code stock.out}
 */
public record StockPolicy(
        @Nullable String warehouse,
        @Nullable String sku,
        @Nullable Long safety,
        @Nullable Long lowMark) {

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        check("/safety", safety, faults);
        check("/lowMark", lowMark, faults);
        return faults;
    }

    static void check(String pointer, @Nullable Long value, List<Fault> faults) {
        if (value != null && (value < 0 || value > Quantity.MOST)) {
            faults.add(Problem.fault(pointer, KernelProblem.INVALID_VALUE, value, "0 - " + Quantity.MOST));
        }
    }
}
