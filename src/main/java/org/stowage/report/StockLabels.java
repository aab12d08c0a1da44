package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.printing.LabelDesign;
import org.stowage.printing.Labels;
import org.stowage.site.Warehouse;

/** Labels of what lies in stock: lots, and units with their content. */
@ApplicationScoped
class StockLabels {

    /** A hundred tons: no fork-lift brings more. */
    private static final long HEAVIEST = 99_999_999;

    private final LotLabels lots;
    private final UnitLabels units;
    private final Labels designs;

    StockLabels(LotLabels lots, UnitLabels units, Labels designs) {
        this.lots = lots;
        this.units = units;
        this.designs = designs;
    }

    LabelRun lots(Warehouse warehouse, LabelRuns.Lots asked) {
        return lots.of(warehouse, LotLine.of(asked.lots()), asked.count() == null ? 1 : asked.count());
    }

    /** @throws Problem invalid-value for a design of something else, and what the units refuse */
    LabelRun units(Warehouse warehouse, LabelRuns.Units asked) {
        Long grams = asked.grams();
        if (grams != null && (grams < 1 || grams > HEAVIEST)) {
            throw Problem.of(PrintableProblem.QUANTITY_OUTSIDE, grams, HEAVIEST).at("/grams");
        }
        return units.of(warehouse, UnitLabels.codes(asked.units()), design(asked.design()), grams);
    }

    /** Those that show a unit, the pallet's first. */
    List<String> unitDesigns() {
        return designs.designs().stream()
                .map(LabelDesign::name)
                .filter(name -> UnitDesign.of(name).isPresent())
                .sorted((a, b) -> Boolean.compare(b.startsWith("pallet"), a.startsWith("pallet")))
                .toList();
    }

    private UnitDesign design(@Nullable String asked) {
        String name = asked == null || asked.isBlank() ? "pallet" : asked.strip();
        return UnitDesign.of(name)
                .filter(design -> unitDesigns().contains(name))
                .orElseThrow(() -> Problem.of(KernelProblem.INVALID_VALUE, name, String.join(", ", unitDesigns()))
                        .at("/design"));
    }
}
