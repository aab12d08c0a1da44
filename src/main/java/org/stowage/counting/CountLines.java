package org.stowage.counting;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.task.Line;

/** Goods of a place beside the scan: counted ones of what the book has, or those that nobody has counted. */
final class CountLines {

    private CountLines() {}

    static List<Line> counted(List<TallyView> tallies) {
        return tallies.stream()
                .map(tally -> new Line(
                        tally.sku(),
                        tally.name(),
                        variant(tally.lot(), tally.lpn()),
                        tally.counted(),
                        Objects.requireNonNullElse(tally.expected(), tally.counted()),
                        null))
                .toList();
    }

    static List<Line> missing(List<Uncounted> goods) {
        return goods.stream()
                .map(left -> new Line(
                        left.sku(),
                        left.name(),
                        variant(left.lot(), left.lpn()),
                        0,
                        Objects.requireNonNullElse(left.expected(), 0L),
                        null))
                .toList();
    }

    private static @Nullable String variant(@Nullable String lot, @Nullable String lpn) {
        String text =
                String.join(" · ", Stream.of(lot, lpn).filter(Objects::nonNull).toList());
        return text.isEmpty() ? null : text;
    }
}
