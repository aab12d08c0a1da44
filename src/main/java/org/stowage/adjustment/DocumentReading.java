package org.stowage.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.catalog.KitPart;
import org.stowage.catalog.Kits;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Quantity;
import org.stowage.stock.BlindPlaces;
import org.stowage.stock.Bucket;
import org.stowage.stock.Condition;
import org.stowage.stock.Corrections;

/** What a document asks for, against what the book has. Every line is read; every fault is told with its line. */
@ApplicationScoped
class DocumentReading {

    private final GoodsLookup goods;
    private final Corrections corrections;
    private final Kits kits;
    private final BlindPlaces blind;

    DocumentReading(GoodsLookup goods, Corrections corrections, Kits kits, BlindPlaces blind) {
        this.goods = goods;
        this.corrections = corrections;
        this.kits = kits;
        this.blind = blind;
    }

    /** Places that somebody counts blind: of what was booked there they read nothing. */
    Set<Long> hidden(long warehouseId, Actor reader) {
        return blind.hiddenFrom(reader, warehouseId);
    }

    /** The buckets are locked from here on. Lines that change nothing are left out. */
    List<Line> read(long warehouseId, Kind kind, NewDocument asked, Actor actor) {
        GoodsLookup.Look look = goods.begin(
                warehouseId, actor, asked.lines().stream().map(NewLine::goods).toList());
        if (asked.reasonCode() == Reason.OTHER
                && (asked.note() == null || asked.note().isBlank())) {
            look.fault("/note", AdjustmentProblem.NOTE_MISSING);
        }
        List<@Nullable Goods> found = new ArrayList<>();
        for (int n = 0; n < asked.lines().size(); n++) {
            NewLine line = asked.lines().get(n);
            shape(kind, line, "/lines/" + n, look);
            found.add(look.find(line.goods(), "/lines/" + n, gains(kind, line)));
        }
        refuseBlind(found, hidden(warehouseId, actor), look);
        refuseKits(kind, asked, found, look);
        Set<Bucket> buckets = found.stream()
                .filter(Objects::nonNull)
                .map(Goods::bucket)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<Bucket, Long> book = new HashMap<>();
        corrections.lock(warehouseId, buckets).forEach((bucket, content) -> book.put(bucket, content.onHand()));
        List<Line> lines = new ArrayList<>();
        for (int n = 0; n < found.size(); n++) {
            Goods one = found.get(n);
            if (one != null) {
                take(kind, asked.lines().get(n), one, book, "/lines/" + n, look, lines);
            }
        }
        look.check();
        return lines;
    }

    /** The answer would tell what the book has where the asker is to count without knowing it. */
    private static void refuseBlind(List<@Nullable Goods> found, Set<Long> hidden, GoodsLookup.Look look) {
        for (int n = 0; n < found.size(); n++) {
            Goods one = found.get(n);
            if (one != null && hidden.contains(one.bucket().place().locationId())) {
                look.fault("/lines/" + n + "/location", AdjustmentProblem.COUNTED_BLIND);
                found.set(n, null);
            }
        }
    }

    /** A kit has no stock of its own: nobody finds one. */
    private void refuseKits(Kind kind, NewDocument asked, List<@Nullable Goods> found, GoodsLookup.Look look) {
        Map<Long, List<KitPart>> parts = kits.parts(found.stream()
                .filter(Objects::nonNull)
                .map(goods -> goods.item().id())
                .toList());
        for (int n = 0; n < found.size(); n++) {
            Goods one = found.get(n);
            List<KitPart> of = one == null ? null : parts.get(one.item().id());
            if (of != null && gains(kind, asked.lines().get(n))) {
                Problem refused = kits.notStocked(of);
                look.faults.addAll(refused.at("/lines/" + n + "/sku").faults());
            }
        }
    }

    private static boolean gains(Kind kind, NewLine line) {
        return kind == Kind.ADJUST && (line.quantity() == null || line.quantity() > 0);
    }

    private static void shape(Kind kind, NewLine line, String pointer, GoodsLookup.Look look) {
        Long quantity = line.quantity();
        Long counted = line.counted();
        if (kind != Kind.ADJUST && counted != null) {
            look.fault(pointer + "/counted", AdjustmentProblem.NOT_OF_THIS_KIND, "counted");
        }
        if (kind == Kind.CONVERT
                && (line.to() == null
                        || line.to() == line.goods().condition()
                        || (line.goods().condition() == null && line.to() == Condition.GOOD))) {
            look.fault(pointer + "/to", AdjustmentProblem.OTHER_CONDITION_MISSING);
        }
        if (kind != Kind.CONVERT && line.to() != null) {
            look.fault(pointer + "/to", AdjustmentProblem.NOT_OF_THIS_KIND, "to");
        }
        if ((quantity == null) == (counted == null)) {
            look.fault(pointer + "/quantity", AdjustmentProblem.QUANTITY_OR_COUNTED);
        }
        long least = kind == Kind.ADJUST ? -Quantity.MOST : 1;
        if (quantity != null && (quantity < least || quantity > Quantity.MOST || quantity == 0)) {
            look.fault(pointer + "/quantity", KernelProblem.INVALID_QUANTITY, quantity, Quantity.MOST);
        }
        if (counted != null && (counted < 0 || counted > Quantity.MOST)) {
            look.fault(pointer + "/counted", KernelProblem.INVALID_QUANTITY, counted, Quantity.MOST);
        }
    }

    private static void take(
            Kind kind,
            NewLine asked,
            Goods goods,
            Map<Bucket, Long> book,
            String pointer,
            GoodsLookup.Look look,
            List<Line> lines) {
        long there = book.getOrDefault(goods.bucket(), 0L);
        long quantity =
                asked.counted() != null ? asked.counted() - there : Objects.requireNonNullElse(asked.quantity(), 0L);
        if (quantity == 0) {
            return;
        }
        Line line = new Line(
                goods.bucket(),
                quantity,
                asked.to(),
                asked.serialsOrNone(),
                goods.item().cost());
        if (line.taken(kind) > there) {
            look.fault(
                    pointer + "/quantity",
                    AdjustmentProblem.MORE_THAN_THERE,
                    there,
                    goods.item().sku());
            return;
        }
        if (!line.serials().isEmpty() && Set.copyOf(line.serials()).size() != Math.abs(quantity)) {
            look.fault(
                    pointer + "/serials",
                    AdjustmentProblem.SERIALS_NOT_UNITS,
                    line.serials().size(),
                    Math.abs(quantity));
        } else if (line.serials().isEmpty()
                && goods.item().serialControlled()
                && (quantity > 0 && kind == Kind.ADJUST)) {
            look.fault(
                    pointer + "/serials",
                    AdjustmentProblem.SERIALS_NEEDED,
                    goods.item().sku());
        }
        book.put(goods.bucket(), there - line.taken(kind));
        lines.add(line);
    }
}
