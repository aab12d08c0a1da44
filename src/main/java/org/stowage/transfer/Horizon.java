package org.stowage.transfer;

import java.util.ArrayList;
import java.util.List;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;

/**
 * How far back sales are looked at, and how far ahead goods must last.
 *
 * @param lead days that a transfer takes
 */
record Horizon(int days, int cover, int lead) {

    /** @throws Problem invalid-value, of each that is impossible */
    Horizon {
        List<Fault> faults = new ArrayList<>();
        possible("/days", days, 1, faults);
        possible("/cover", cover, 1, faults);
        possible("/lead", lead, 0, faults);
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
    }

    private static void possible(String pointer, int value, int least, List<Fault> faults) {
        if (value < least || value > 365) {
            faults.add(Problem.fault(pointer, KernelProblem.INVALID_VALUE, value, least + "..365"));
        }
    }
}
