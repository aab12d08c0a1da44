package org.stowage.outbound;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * What a line's number names: a line, or a kit, which is taken back with all its parts.
 *
 * @param price of one; null: nobody said
 * @param collects money is collected for the order
 * @param parts the line itself, or those of the kit, by id
 */
record NamedLine(
        int lineNo, String sku, @Nullable BigDecimal price, boolean collects, List<Part> parts) {

    /** @param perOne units of the line in one kit */
    record Part(OrderLineSql.Row line, long perOne) {

        long open() {
            return line.open() / perOne;
        }

        long wanted() {
            return (line.ordered() - line.goingBack()) / perOne;
        }
    }

    static NamedLine of(OrderLineSql.Row line) {
        return new NamedLine(
                line.lineNo(), line.sku(), line.price(), line.collects(), List.of(new Part(line, 1)));
    }

    static NamedLine of(OrderKitSql.Kit kit, List<OrderLineSql.Row> parts) {
        return new NamedLine(
                kit.lineNo(),
                kit.sku(),
                kit.price(),
                kit.collects(),
                parts.stream()
                        .map(line -> new Part(line, line.once() / kit.quantity()))
                        .toList());
    }

    /** The most that can be taken back: whole kits of which nothing has left. */
    long open() {
        return parts.stream().mapToLong(Part::open).min().orElse(0);
    }

    /** What the customer still wants of it, or has. */
    long wanted() {
        return parts.stream().mapToLong(Part::wanted).min().orElse(0);
    }

    long goingBack() {
        return parts.stream().mapToLong(part -> part.line().goingBack()).sum();
    }

    List<TakenBack> less(long quantity) {
        return parts.stream()
                .map(part -> new TakenBack(part.line(), quantity * part.perOne()))
                .toList();
    }

    /** @throws Problem line-handed-over, line-has-fewer */
    void mustFit(long quantity) {
        long most = open();
        if (quantity >= 1 && quantity <= most) {
            return;
        }
        long left = parts.stream().mapToLong(part -> part.line().shipped()).sum();
        throw (left > 0
                        ? Problem.of(OrderProblem.LINE_HANDED_OVER, lineNo, left, most)
                        : Problem.of(OrderProblem.LINE_HAS_FEWER, lineNo, most))
                .at("/quantity");
    }
}
