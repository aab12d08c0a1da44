package org.stowage.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.kernel.Problem;
import org.stowage.outbound.Recipient;
import org.stowage.report.UnitLabelSql.Packed;
import org.stowage.shipping.Addressee;
import org.stowage.site.Warehouse;

/** Labels of pallets, cases, totes and parcels with what is in them, in the order in which they are asked for. */
@ApplicationScoped
class UnitLabels {

    private static final Addressee HIDDEN = new Addressee("***", "***", "***");

    private final UnitBooks books;
    private final ObjectMapper json;
    private final CurrentActor actor;

    UnitLabels(UnitBooks books, ObjectMapper json, CurrentActor actor) {
        this.books = books;
        this.json = json;
        this.actor = actor;
    }

    /**
     * @param codes lpn, SSCC or parcel number, with or without what stands before it on labels
     * @param grams gross, of each; null: as far as the books know
     * @throws Problem for every code at fault: unknown-unit, also of another owner's goods; empty-unit; no-sscc
     */
    @Transactional
    LabelRun of(Warehouse warehouse, List<String> codes, UnitDesign design, @Nullable Long grams) {
        Map<String, LabelledUnit> known = books.read(warehouse, codes, actor.get(), grams);
        List<Problem.Fault> faults = new ArrayList<>();
        List<Map<String, Object>> labels = new ArrayList<>();
        for (String asked : codes) {
            LabelledUnit unit = known.get(UnitBooks.key(asked));
            if (unit == null) {
                faults.add(Problem.fault("/units", PrintableProblem.UNKNOWN_UNIT, asked));
            } else if (unit.content().goods().isEmpty()) {
                faults.add(Problem.fault("/units", PrintableProblem.EMPTY_UNIT, asked));
            } else if (design.isLogistic() && unit.sscc().isEmpty()) {
                faults.add(Problem.fault("/units", PrintableProblem.NO_SSCC, asked));
            } else {
                labels.addAll(draw(warehouse, unit, design));
                LabelRun.checkCount(labels.size(), LabelRun.MOST);
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return new LabelRun("units", design.name(), labels);
    }

    private List<Map<String, Object>> draw(Warehouse warehouse, LabelledUnit unit, UnitDesign design) {
        Actor who = actor.get();
        Locale language = who.language();
        Addressee to = unit.ordered().map(packed -> addressee(packed, who)).orElse(null);
        return switch (design.family()) {
            case PALLET -> List.of(PalletLabel.of(unit, warehouse, language));
            case LOGISTIC -> List.of(LogisticLabel.of(unit, warehouse, to));
            case CARTON_LIST -> CartonList.of(unit, to, language);
        };
    }

    private Addressee addressee(Packed packed, Actor who) {
        if (LabelSubjects.SEES_PEOPLE.stream().noneMatch(who::has)) {
            return HIDDEN;
        }
        try {
            return Addressee.of(json.readValue(packed.recipient(), Recipient.class), packed.clear());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One code a line, as people paste or scan them; a code that comes twice is one label. */
    static List<String> codes(@Nullable String lines) {
        Map<String, String> codes = new LinkedHashMap<>();
        (lines == null ? "" : lines)
                .lines()
                .flatMap(line -> List.of(line.split("[,;\\s]+")).stream())
                .filter(code -> !code.isEmpty())
                .forEach(code -> codes.putIfAbsent(UnitBooks.key(code), code));
        return List.copyOf(codes.values());
    }
}
