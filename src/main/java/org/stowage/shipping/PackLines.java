package org.stowage.shipping;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.task.Line;

/** The lines of the order on the desk: what is in the parcel and what still lies beside it, in the order of the order. */
final class PackLines {

    private PackLines() {}

    /** @param packed in the box @param waiting beside it */
    static List<Line> of(List<WaitingGoods> packed, List<WaitingGoods> waiting) {
        Map<Long, Line> lines = new TreeMap<>();
        packed.forEach(in -> lines.merge(in.orderLineId(), line(in, in.quantity()), PackLines::together));
        waiting.forEach(goods -> lines.merge(goods.orderLineId(), line(goods, 0), PackLines::together));
        return List.copyOf(lines.values());
    }

    private static Line line(WaitingGoods goods, long done) {
        return new Line(goods.sku(), goods.name(), variant(goods), done, goods.quantity(), goods.imageUrl());
    }

    private static Line together(Line one, Line other) {
        return new Line(
                one.sku(),
                one.name(),
                one.variant() == null ? other.variant() : one.variant(),
                one.done() + other.done(),
                one.of() + other.of(),
                one.image() == null ? other.image() : one.image());
    }

    private static @Nullable String variant(WaitingGoods goods) {
        String words = Stream.of(goods.style(), goods.colour(), goods.size())
                .filter(word -> word != null && !word.isBlank())
                .collect(Collectors.joining(" · "));
        return words.isEmpty() ? null : words;
    }
}
