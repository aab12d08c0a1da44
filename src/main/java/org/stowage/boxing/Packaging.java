package org.stowage.boxing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A box, bag or envelope that a warehouse sends goods in; printed as {@code X-<code>}. Measures are inside.
 *
 * @param grams of the empty box
 * @param maxGrams that its content may weigh; null: no limit
 * @param owner code of whose stock they are; null: the house
 * @param itemId as what its units lie in stock; null: they are not counted
 */
public record Packaging(
        String code,
        String name,
        BoxKind kind,
        long lengthMm,
        long widthMm,
        long heightMm,
        long grams,
        @Nullable Long maxGrams,
        @Nullable Long itemId,
        @Nullable String sku,
        long ownerId,
        @Nullable String owner,
        @Nullable BigDecimal cost,
        boolean active) {

    /** What its barcode says. */
    public String label() {
        return "X-" + code;
    }

    /** Inside, for people: 30 × 20 × 15 cm. */
    public String size() {
        return centimetres(lengthMm) + " × " + centimetres(widthMm) + " × " + centimetres(heightMm) + " cm";
    }

    public String title() {
        return label() + " " + size();
    }

    public long volume() {
        return lengthMm * widthMm * heightMm;
    }

    boolean bears(long contentGrams) {
        return maxGrams == null || contentGrams <= maxGrams;
    }

    private static String centimetres(long millimetres) {
        return BigDecimal.valueOf(millimetres, 1).stripTrailingZeros().toPlainString();
    }
}
