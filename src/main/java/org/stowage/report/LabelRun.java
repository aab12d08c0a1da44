package org.stowage.report;

import java.util.List;
import java.util.Map;
import org.stowage.kernel.Problem;

/**
 * Labels of one design, ready to be drawn, in the order in which they come out.
 *
 * @param name of the file that a browser keeps
 * @param design as in labels/
 */
record LabelRun(String name, String design, List<Map<String, Object>> labels) {

    /** Drawing takes some ten milliseconds each: what is more than a minute's work is asked for in parts. */
    static final int MOST = 5000;

    /** A label printer takes a second for each and is everybody's. */
    static final int MOST_JOBS = 1000;

    /** @throws Problem nothing-to-print, too-many-labels */
    LabelRun {
        if (labels.isEmpty()) {
            throw Problem.of(PrintableProblem.NOTHING_TO_PRINT);
        }
        checkCount(labels.size(), MOST);
    }

    static void checkCount(long count, int most) {
        if (count > most) {
            throw Problem.of(PrintableProblem.TOO_MANY_LABELS, most);
        }
    }
}
