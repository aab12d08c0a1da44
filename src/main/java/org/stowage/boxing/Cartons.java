package org.stowage.boxing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.stowage.boxing.Proposal.FilledBox;
import org.stowage.boxing.Proposal.Laid;
import org.stowage.boxing.Proposal.Why;

/**
 * Which box goods go into: the smallest that holds all of them, at equal volume the cheapest; where none does, several.
 * Keeps within a time bound, after which it estimates by volume and says so.
 */
final class Cartons {

    /** Laying out more than so many one by one helps nobody at the desk. */
    static final int MOST_UNITS = 400;

    private static final int MOST_BOXES = 20;

    /** Of a box's volume that goods fill when nobody has laid them out. */
    private static final double USABLE = 0.7;

    private static final Comparator<Packaging> SMALLEST = comparing(Packaging::volume)
            .thenComparing(Packaging::cost, nullsLast(naturalOrder()))
            .thenComparing(Packaging::code);

    private final List<Packaging> boxes;
    private final long millis;

    /** @param millis that an answer may take */
    Cartons(List<Packaging> boxes, long millis) {
        this.boxes = boxes.stream().filter(Packaging::active).sorted(SMALLEST).toList();
        this.millis = millis;
    }

    /** Lays out something once, so that all it needs is loaded. */
    static void prepare() {
        Packaging box = new Packaging("WARM", "", BoxKind.BOX, 300, 200, 150, 0, null, null, null, 1, null, null, true);
        Proposal unused = new Cartons(List.of(box), 5_000)
                .of(List.of(new Goods("A", 100L, 80L, 60L, 1L, 9), new Goods("B", 90L, 70L, 20L, 1L, 9)));
        if (unused.boxes().isEmpty()) {
            throw new IllegalStateException(unused.reason());
        }
    }

    Proposal of(List<Goods> content) {
        List<Goods> goods = content.stream().filter(each -> each.quantity() > 0).toList();
        if (goods.isEmpty()) {
            return Proposal.none(Why.NOTHING, List.of());
        }
        if (boxes.isEmpty()) {
            return Proposal.none(Why.NO_BOX, List.of());
        }
        List<String> unknown = names(goods, each -> !each.hasSize());
        if (!unknown.isEmpty()) {
            return Proposal.none(Why.NO_SIZE, unknown);
        }
        List<String> heavy = names(goods, each -> boxes.stream().noneMatch(box -> box.bears(each.unitGrams())));
        if (!heavy.isEmpty()) {
            return Proposal.none(Why.TOO_HEAVY, heavy);
        }
        List<String> longer = names(goods, each -> boxes.stream().noneMatch(each::fitsAlone));
        return longer.isEmpty() ? laid(goods) : Proposal.none(Why.TOO_LONG, longer);
    }

    private Proposal laid(List<Goods> goods) {
        if (goods.stream().mapToDouble(Goods::quantity).sum() > MOST_UNITS) {
            return estimated(goods);
        }
        Stacker stacker = new Stacker(goods, System.currentTimeMillis() + millis);
        Optional<Proposal> one = single(goods, stacker);
        if (one.isPresent()) {
            return one.get();
        }
        Optional<List<FilledBox>> several =
                stacker.isLate() ? Optional.empty() : stacker.into(boxes.reversed(), MOST_BOXES);
        return several.map(filled -> new Proposal(Why.SEVERAL, List.of(), shrunk(filled, goods, stacker)))
                .orElseGet(() -> estimated(goods));
    }

    private Optional<Proposal> single(List<Goods> goods, Stacker stacker) {
        for (Packaging box : boxes) {
            if (mayHold(box, goods, 1.0) && !stacker.isLate()) {
                Optional<List<Laid>> units = stacker.into(box);
                if (units.isPresent()) {
                    return Optional.of(Proposal.one(Why.FITS, box.code(), units.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** Each of several boxes made as small as its own content allows. */
    private List<FilledBox> shrunk(List<FilledBox> filled, List<Goods> goods, Stacker all) {
        List<FilledBox> smaller = new ArrayList<>();
        for (FilledBox box : filled) {
            List<Goods> own = in(box, goods);
            Optional<Proposal> less = all.isLate() ? Optional.empty() : single(own, all.of(own));
            smaller.add(less.map(proposal -> proposal.boxes().getFirst()).orElse(box));
        }
        return smaller;
    }

    private static List<Goods> in(FilledBox box, List<Goods> goods) {
        Map<String, Long> counts = new HashMap<>();
        box.units().forEach(unit -> counts.merge(unit.sku(), 1L, Long::sum));
        return goods.stream()
                .filter(each -> counts.containsKey(each.sku()))
                .map(each -> each.times(counts.getOrDefault(each.sku(), 0L)))
                .toList();
    }

    private Proposal estimated(List<Goods> goods) {
        return boxes.stream()
                .filter(box -> mayHold(box, goods, USABLE))
                .findFirst()
                .map(box -> Proposal.one(Why.ESTIMATED, box.code(), List.of()))
                .orElseGet(() -> many(goods));
    }

    /** As many of the largest as their volume and weight ask for. */
    private Proposal many(List<Goods> goods) {
        Packaging largest = boxes.reversed().stream()
                .filter(box -> goods.stream().allMatch(each -> each.fitsAlone(box)))
                .findFirst()
                .orElse(boxes.getLast());
        double volume = goods.stream().mapToDouble(Goods::volume).sum() / (largest.volume() * USABLE);
        Long most = largest.maxGrams();
        double weight =
                most == null ? 0 : goods.stream().mapToDouble(Goods::weight).sum() / most;
        double needed = Math.ceil(Math.max(volume, weight));
        if (needed > MOST_BOXES) {
            return Proposal.none(Why.NO_BOX, List.of());
        }
        List<FilledBox> many = new ArrayList<>();
        for (int i = 0; i < needed; i++) {
            many.add(new FilledBox(largest.code(), List.of()));
        }
        return new Proposal(Why.ESTIMATED, List.of(), many);
    }

    private static boolean mayHold(Packaging box, List<Goods> goods, double usable) {
        double volume = goods.stream().mapToDouble(Goods::volume).sum();
        double weight = goods.stream().mapToDouble(Goods::weight).sum();
        Long most = box.maxGrams();
        return volume <= box.volume() * usable
                && (most == null || weight <= most)
                && goods.stream().allMatch(each -> each.fitsAlone(box));
    }

    private static List<String> names(List<Goods> goods, Predicate<Goods> which) {
        return goods.stream().filter(which).map(Goods::sku).distinct().toList();
    }
}
