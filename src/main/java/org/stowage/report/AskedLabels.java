package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.LocationKind;
import org.stowage.site.Stretch;
import org.stowage.site.Warehouse;

/** The labels of whatever can be asked for, filled with what the books say. */
@ApplicationScoped
class AskedLabels {

    private final LocationLabels places;
    private final ItemLabels goods;
    private final ToteLabels totes;
    private final StockLabels stock;
    private final CurrentActor actor;

    AskedLabels(LocationLabels places, ItemLabels goods, ToteLabels totes, StockLabels stock, CurrentActor actor) {
        this.places = places;
        this.goods = goods;
        this.totes = totes;
        this.stock = stock;
        this.actor = actor;
    }

    /** @throws Problem what each kind refuses */
    LabelRun of(LabelRuns.Asked asked, Warehouse warehouse) {
        return switch (asked) {
            case LabelRuns.Places p ->
                places.of(
                        warehouse.id(),
                        stretch(p),
                        word(p.arrow(), "/arrow", LabelRuns.Arrow.class).orElse(LabelRuns.Arrow.NONE));
            case LabelRuns.Goods g ->
                goods.of(
                        ItemLine.of(g.items() == null ? "" : g.items()),
                        word(g.code(), "/code", ItemLabels.Code.class).orElse(ItemLabels.Code.AUTO));
            case LabelRuns.Totes t -> {
                String prefix = blankless(t.prefix());
                yield totes.of(
                        warehouse,
                        prefix == null ? ToteLabels.usualPrefix() : prefix,
                        t.from(),
                        t.count(),
                        actor.get().language());
            }
            case LabelRuns.Lots l -> stock.lots(warehouse, l);
            case LabelRuns.Units u -> stock.units(warehouse, u);
        };
    }

    /** The number behind the highest known of the usual series. */
    long nextTote() {
        return totes.next(ToteLabels.usualPrefix());
    }

    List<String> unitDesigns() {
        return stock.unitDesigns();
    }

    private static Stretch stretch(LabelRuns.Places asked) {
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
