package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Texts;
import org.stowage.printing.Labels;
import org.stowage.printing.PrintJobs;
import org.stowage.site.Warehouse;

/** What fills a design on its page: a thing that somebody names, else the sample that stands beside the design. */
@ApplicationScoped
class LabelSubjects {

    /** What a family of designs can be tried with. */
    enum Kind {
        PARCEL("waybill-"),
        ITEM("item-"),
        LOCATION("location-"),
        TOTE("tote-"),
        LOT("lot-"),
        UNIT("pallet-", "logistic-", "carton-list-"),
        RETURN("return-");

        private final List<String> families;

        Kind(String... families) {
            this.families = List.of(families);
        }

        private boolean shows(String design) {
            return families.stream().anyMatch((design + "-")::startsWith);
        }
    }

    /** Who may read on paper to whom goods go. */
    static final List<Role> SEES_PEOPLE = List.of(Role.MANAGER, Role.CLERK, Role.PACKER);

    private static final String PARCEL = "P-";
    private static final List<String> PEOPLE =
            List.of("receiverName", "receiverPhone", "receiverAddress", "senderName", "senderPhone", "senderAddress");

    private final Labels designs;
    private final PrintJobs jobs;
    private final AskedLabels labels;
    private final ReturnLabels returns;
    private final CurrentActor actor;

    LabelSubjects(Labels designs, PrintJobs jobs, AskedLabels labels, ReturnLabels returns, CurrentActor actor) {
        this.designs = designs;
        this.jobs = jobs;
        this.labels = labels;
        this.returns = returns;
        this.actor = actor;
    }

    /** Null: this design is tried with its sample only. */
    static @Nullable Kind kind(String design) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.shows(design))
                .findFirst()
                .orElse(null);
    }

    /**
     * @param of number, code or sku; null or empty: the sample
     * @throws Problem not-found where this warehouse has no such thing, sample-only, and what each kind refuses
     */
    Map<String, Object> of(String design, Warehouse warehouse, @Nullable String of) {
        if (of == null || of.isBlank()) {
            return designs.sample(design);
        }
        String named = of.strip();
        return switch (kind(design)) {
            case PARCEL -> parcel(warehouse, named);
            case ITEM -> first(new LabelRuns.Goods(warehouse.code(), named, null), warehouse);
            case LOCATION -> {
                String code = named.regionMatches(true, 0, "L-", 0, 2) ? named.substring(2) : named;
                yield first(new LabelRuns.Places(warehouse.code(), code, code, null, null, null, null), warehouse);
            }
            case LOT -> first(new LabelRuns.Lots(warehouse.code(), named, 1), warehouse);
            case UNIT -> first(new LabelRuns.Units(warehouse.code(), named, design, null), warehouse);
            case RETURN -> withoutPeople(returns.of(warehouse, named));
            case TOTE ->
                Map.of(
                        "kind", Texts.of("report", "tote.kind", actor.get().language()),
                        "code", named.toUpperCase(Locale.ROOT),
                        "warehouse", warehouse.name());
            case null -> throw Problem.of(PrintableProblem.SAMPLE_ONLY, design).at("/of");
        };
    }

    private Map<String, Object> first(LabelRuns.Asked asked, Warehouse warehouse) {
        return labels.of(asked, warehouse).labels().getFirst();
    }

    /** As its label was drawn: masked already where the law wants it, and for roles that see no recipients altogether. */
    private Map<String, Object> parcel(Warehouse warehouse, String named) {
        String upper = named.toUpperCase(Locale.ROOT);
        String document = upper.startsWith(PARCEL) ? upper : PARCEL + upper;
        Map<String, Object> data = jobs.content(warehouse.id(), document)
                .map(PrintJobs.LabelContent::data)
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, named).at("/of"));
        return withoutPeople(data);
    }

    private Map<String, Object> withoutPeople(Map<String, Object> data) {
        Actor who = actor.get();
        if (SEES_PEOPLE.stream().noneMatch(who::has)) {
            PEOPLE.forEach(key -> data.computeIfPresent(key, (same, value) -> "***"));
        }
        return data;
    }
}
