package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.report.LabelOutput.Given;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** From what somebody asks for to the labels that come out, within what the asker may see. */
@ApplicationScoped
class LabelRuns {

    /** A thousand codes, as long as codes are. */
    private static final int LONGEST = 60_000;

    /** To a level that hangs above or below the label. */
    enum Arrow {
        NONE,
        UP,
        DOWN
    }

    /** Labels that can be asked for. */
    sealed interface Asked {
        String warehouse();
    }

    record Places(
            @NotNull String warehouse,
            @Nullable String from,
            @Nullable String to,
            @Nullable String codes,
            @Nullable String zone,
            @Nullable String kind,
            @Nullable String arrow)
            implements Asked {}

    /** @param items one line each: sku, blank, how many */
    record Goods(
            @NotNull String warehouse,
            @Nullable String items,
            @Nullable String code) implements Asked {}

    record Totes(
            @NotNull String warehouse,
            @Nullable String prefix,
            @Nullable Long from,
            int count) implements Asked {}

    record PrintPlaces(
            @Nullable String station, @Valid @NotNull Places labels) {}

    record PrintGoods(
            @Nullable String station, @Valid @NotNull Goods labels) {}

    record PrintTotes(
            @Nullable String station, @Valid @NotNull Totes labels) {}

    record PrintLots(
            @Nullable String station, @Valid @NotNull Lots labels) {}

    record PrintUnits(
            @Nullable String station, @Valid @NotNull Units labels) {}

    /** @param lots one line each: sku, blank, lot; or the lot alone @param count of each; null: one */
    record Lots(
            @NotNull String warehouse,
            @Nullable @Size(max = LONGEST) String lots,
            @Nullable Integer count) implements Asked {}

    /**
     * @param units lpn, SSCC or parcel number, one a line
     * @param design pallet, logistic-a6, logistic-4x6in, logistic-a5, carton-list or one of the house; null: pallet
     * @param grams gross weight of each; null: as far as the books know
     */
    record Units(
            @NotNull String warehouse,
            @Nullable @Size(max = LONGEST) String units,
            @Nullable String design,
            @Nullable Long grams)
            implements Asked {}

    private final AskedLabels labels;
    private final LabelOutput output;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    LabelRuns(AskedLabels labels, LabelOutput output, Warehouses warehouses, CurrentActor actor) {
        this.labels = labels;
        this.output = output;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    LabelRun of(Asked asked) {
        return labels.of(asked, warehouses.scoped(asked.warehouse()));
    }

    Given print(Asked asked, @Nullable String station) {
        Warehouse warehouse = warehouses.scoped(asked.warehouse());
        Actor who = actor.get();
        return output.print(labels.of(asked, warehouse), warehouse, station, who);
    }
}
