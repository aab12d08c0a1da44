package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.printing.LabelDesign;
import org.stowage.printing.Labels;
import org.stowage.site.Warehouse;

/** Designs tried out: looked at as dots of a head, printed once for a look at the paper. */
@ApplicationScoped
class LabelTrials {

    /** The heads that are sold. */
    static final List<Integer> HEADS = List.of(203, 300, 600);

    private final Labels labels;
    private final LabelSubjects subjects;
    private final LabelOutput output;
    private final CurrentActor actor;

    LabelTrials(Labels labels, LabelSubjects subjects, LabelOutput output, CurrentActor actor) {
        this.labels = labels;
        this.subjects = subjects;
        this.output = output;
        this.actor = actor;
    }

    List<LabelDesign> designs() {
        return labels.designs();
    }

    /** @throws Problem invalid-value for a head that is not sold, and what the subject or the design refuses */
    Response png(String design, Warehouse warehouse, @Nullable String of, int dpi) {
        if (!HEADS.contains(dpi)) {
            throw Problem.of(KernelProblem.INVALID_VALUE, dpi, "203, 300, 600").at("/dpi");
        }
        Map<String, Object> data = subjects.of(known(design), warehouse, of);
        // people may stand on it: nothing on the way keeps a copy
        return Response.ok(labels.png(design, data, dpi), "image/png")
                .header("Cache-Control", "no-store")
                .build();
    }

    /**
     * A test as a print job.
     *
     * @throws Problem no-second-label for a parcel: its label is printed again on its page, with a reason and a mark
     */
    @Transactional
    LabelOutput.Given print(String design, Warehouse warehouse, @Nullable String of, @Nullable String station) {
        if (of != null && !of.isBlank() && LabelSubjects.kind(known(design)) == LabelSubjects.Kind.PARCEL) {
            throw Problem.of(PrintableProblem.NO_SECOND_LABEL, of).at("/of");
        }
        LabelRun run = new LabelRun("test", known(design), List.of(subjects.of(design, warehouse, of)));
        return output.print(run, warehouse, station, actor.get(), data -> "TEST " + design);
    }

    private String known(String design) {
        return designs().stream()
                .map(LabelDesign::name)
                .filter(design::equals)
                .findFirst()
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, design));
    }
}
