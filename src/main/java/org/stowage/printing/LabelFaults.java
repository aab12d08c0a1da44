package org.stowage.printing;

import java.util.ArrayList;
import java.util.List;
import org.stowage.kernel.Problem;

/** What is wrong with one label's file: everything, each with its line, so that a designer corrects it in one go. */
final class LabelFaults {
    private final String file;
    private final List<Problem.Fault> found = new ArrayList<>();

    LabelFaults(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    /** @param line 0: the file as a whole */
    void add(PrintProblem type, int line, Object... details) {
        add(type.in(file, line, details));
    }

    void add(Problem problem) {
        problem.faults().stream().filter(fault -> !found.contains(fault)).forEach(found::add);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem.Fault> all() {
        return List.copyOf(found);
    }

    /** @throws Problem with all that was found */
    void check() {
        if (!found.isEmpty()) {
            throw Problem.all(found);
        }
    }
}
