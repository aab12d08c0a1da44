package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Texts;
import org.stowage.printing.Labels;
import org.stowage.printing.PrintJobs;
import org.stowage.site.Stretch;
import org.stowage.site.Warehouse;

/** What fills a design on its page: a thing that somebody names, else the sample that stands beside the design. */
@ApplicationScoped
class LabelSubjects {

    /** What a family of designs can be tried with. */
    enum Kind {
        PARCEL,
        ITEM,
        LOCATION,
        TOTE
    }

    private static final String PARCEL = "P-";
    private static final List<Role> SEES_PEOPLE = List.of(Role.MANAGER, Role.CLERK, Role.PACKER);
    private static final List<String> PEOPLE =
            List.of("receiverName", "receiverPhone", "receiverAddress", "senderName", "senderPhone", "senderAddress");

    private final Labels labels;
    private final PrintJobs jobs;
    private final ItemLabels items;
    private final LocationLabels locations;
    private final CurrentActor actor;

    LabelSubjects(Labels labels, PrintJobs jobs, ItemLabels items, LocationLabels locations, CurrentActor actor) {
        this.labels = labels;
        this.jobs = jobs;
        this.items = items;
        this.locations = locations;
        this.actor = actor;
    }

    /** Null: this design is tried with its sample only. */
    static @Nullable Kind kind(String design) {
        return Stream.of(Kind.values())
                .filter(kind -> kind != Kind.PARCEL)
                .filter(kind -> (design + "-").startsWith(kind.name().toLowerCase(Locale.ROOT) + "-"))
                .findFirst()
                .orElse(design.startsWith("waybill-") ? Kind.PARCEL : null);
    }

    /**
     * @param of number, code or sku; null or empty: the sample
     * @throws Problem not-found where this warehouse has no such thing, sample-only, and what items and locations refuse
     */
    Map<String, Object> of(String design, Warehouse warehouse, @Nullable String of) {
        if (of == null || of.isBlank()) {
            return labels.sample(design);
        }
        String named = of.strip();
        return switch (kind(design)) {
            case PARCEL -> parcel(warehouse, named);
            case ITEM ->
                items.of(ItemLine.of(named), ItemLabels.Code.AUTO).labels().getFirst();
            case LOCATION -> {
                String code = named.regionMatches(true, 0, "L-", 0, 2) ? named.substring(2) : named;
                yield locations
                        .of(warehouse.id(), new Stretch(code, code, null, null, null), LabelRuns.Arrow.NONE)
                        .labels()
                        .getFirst();
            }
            case TOTE ->
                Map.of(
                        "kind", Texts.of("report", "tote.kind", actor.get().language()),
                        "code", named.toUpperCase(Locale.ROOT),
                        "warehouse", warehouse.name());
            case null -> throw Problem.of(PrintableProblem.SAMPLE_ONLY, design).at("/of");
        };
    }

    /** As its label was drawn: masked already where the law wants it, and for roles that see no recipients altogether. */
    private Map<String, Object> parcel(Warehouse warehouse, String named) {
        String upper = named.toUpperCase(Locale.ROOT);
        String document = upper.startsWith(PARCEL) ? upper : PARCEL + upper;
        Map<String, Object> data = jobs.content(warehouse.id(), document)
                .map(PrintJobs.LabelContent::data)
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, named).at("/of"));
        Actor who = actor.get();
        if (SEES_PEOPLE.stream().noneMatch(who::has)) {
            PEOPLE.forEach(key -> data.computeIfPresent(key, (same, value) -> "***"));
        }
        return data;
    }
}
