package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.report.LabelOutput.Given;
import org.stowage.site.LocationKind;
import org.stowage.site.Stretch;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** From what somebody asks for to the labels that come out, within what the asker may see. */
@ApplicationScoped
class LabelRuns {

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

    private final LocationLabels places;
    private final ItemLabels goods;
    private final ToteLabels totes;
    private final LabelOutput output;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    LabelRuns(
            LocationLabels places,
            ItemLabels goods,
            ToteLabels totes,
            LabelOutput output,
            Warehouses warehouses,
            CurrentActor actor) {
        this.places = places;
        this.goods = goods;
        this.totes = totes;
        this.output = output;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    LabelRun of(Asked asked) {
        return of(asked, warehouses.scoped(asked.warehouse()));
    }

    Given print(Asked asked, @Nullable String station) {
        Warehouse warehouse = warehouses.scoped(asked.warehouse());
        Actor who = actor.get();
        return output.print(of(asked, warehouse), warehouse, station, who);
    }

    private LabelRun of(Asked asked, Warehouse warehouse) {
        return switch (asked) {
            case Places p ->
                places.of(
                        warehouse.id(),
                        stretch(p),
                        word(p.arrow(), "/arrow", Arrow.class).orElse(Arrow.NONE));
            case Goods g ->
                goods.of(
                        ItemLine.of(g.items() == null ? "" : g.items()),
                        word(g.code(), "/code", ItemLabels.Code.class).orElse(ItemLabels.Code.AUTO));
            case Totes t -> {
                String prefix = blankless(t.prefix());
                yield totes.of(
                        warehouse,
                        prefix == null ? ToteLabels.usualPrefix() : prefix,
                        t.from(),
                        t.count(),
                        actor.get().language());
            }
        };
    }

    private static Stretch stretch(Places asked) {
        return new Stretch(
                blankless(asked.from()),
                blankless(asked.to()),
                blankless(asked.codes()),
                blankless(asked.zone()),
                word(asked.kind(), "/kind", LocationKind.class).orElse(null));
    }

    private static <E extends Enum<E>> Optional<E> word(@Nullable String text, String field, Class<E> type) {
        String asked = blankless(text);
        if (asked == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(type.getEnumConstants())
                .filter(known -> DatabaseName.of(known).equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                KernelProblem.INVALID_VALUE,
                                asked,
                                Arrays.stream(type.getEnumConstants())
                                        .map(DatabaseName::of)
                                        .collect(Collectors.joining(", ")))
                        .at(field)));
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
