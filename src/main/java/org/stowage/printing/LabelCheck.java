package org.stowage.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stowage.kernel.Problem;
import org.stowage.printing.LabelParts.BarcodePart;

/** Tries designs with their samples as far as that goes without drawing, and gathers what is wrong with all of them. */
final class LabelCheck {
    /** The coarsest head that is in use: what fits here fits everywhere. */
    private static final double DOTS_PER_MM = 8;

    private LabelCheck() {}

    /** @throws Problem every fault of every design */
    static void all(LabelFiles files) {
        List<Problem.Fault> found = new ArrayList<>();
        for (String name : files.names()) {
            LabelFaults faults = new LabelFaults(LabelFiles.place(name));
            try {
                files.template(name);
            } catch (Problem refused) {
                faults.add(refused);
            }
            found.addAll(faults.all());
        }
        if (!found.isEmpty()) {
            throw Problem.all(found);
        }
    }

    /** @throws Problem every fault that shows when the sample is filled in */
    static void sample(LabelTemplate template, String file, Map<String, Object> sample) {
        LabelFaults faults = new LabelFaults(file);
        for (BarcodePart code : template.parts(sample).barcodes()) {
            try {
                BarcodePainter.check(code, file, DOTS_PER_MM);
            } catch (Problem refused) {
                faults.add(refused);
            }
        }
        faults.check();
    }
}
