package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.boxing.LikelyCause;
import org.stowage.boxing.LikelyCause.Cause;
import org.stowage.boxing.Packaging;
import org.stowage.boxing.WeightRule;
import org.stowage.boxing.WeightRules;
import org.stowage.task.Message;

/** What a parcel should weigh, how far off a scale may say, and why it does. */
@ApplicationScoped
class Weights {

    /** Heavier than any scale of a packing desk shows. */
    static final long MOST = 1_000_000;

    private final WeightRules rules;
    private final ParcelBoxes boxes;

    Weights(WeightRules rules, ParcelBoxes boxes) {
        this.rules = rules;
        this.boxes = boxes;
    }

    /**
     * Items and box; null where the weight of an item is not known.
     *
     * @param box null: none was named, it weighs what the tolerance allows
     */
    @Nullable
    Long expected(long warehouseId, List<ParcelSql.Content> content, @Nullable String box) {
        Long sum = sum(content);
        return sum == null
                ? null
                : Long.valueOf(
                        sum + boxes.find(warehouseId, box).map(Packaging::grams).orElse(0L));
    }

    static @Nullable Long sum(List<ParcelSql.Content> content) {
        long sum = 0;
        for (ParcelSql.Content line : content) {
            if (line.grams() == null || line.grams() == 0) {
                return null;
            }
            sum += line.grams() * line.quantity();
        }
        return sum;
    }

    boolean isOff(long warehouseId, @Nullable Long expected, long grams) {
        return expected != null && rules.of(warehouseId).isOff(expected, grams);
    }

    /** What the desk is asked about a weight that cannot be right; null: it can. */
    @Nullable
    Message anomaly(long warehouseId, List<ParcelSql.Content> content, @Nullable String box, long grams) {
        Long expected = expected(warehouseId, content, box);
        WeightRule rule = rules.of(warehouseId);
        return expected != null && rule.isOff(expected, grams)
                ? off(content, expected, grams, rule.tolerance(expected))
                : null;
    }

    /** Names the fewest units more or less that would explain the difference. */
    static Message off(List<ParcelSql.Content> content, long expected, long grams, long tolerance) {
        Map<String, LikelyCause.Piece> pieces = new LinkedHashMap<>();
        content.forEach(line -> pieces.merge(
                line.sku(),
                new LikelyCause.Piece(line.sku(), line.grams(), line.quantity()),
                (one, other) -> new LikelyCause.Piece(one.sku(), one.grams(), one.quantity() + other.quantity())));
        return LikelyCause.of(List.copyOf(pieces.values()), grams - expected, tolerance)
                .map(cause -> named(cause, expected, grams))
                .orElseGet(() -> PackViews.message("pack.weight-off", grams, expected));
    }

    private static Message named(Cause cause, long expected, long grams) {
        String code = cause.missing() ? "pack.weight-missing" : "pack.weight-extra";
        return PackViews.message(code, grams, expected, cause.text(), cause.grams());
    }
}
