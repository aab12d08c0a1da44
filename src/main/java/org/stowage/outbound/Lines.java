package org.stowage.outbound;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Quantity;

/** How lines as they come in are read. */
final class Lines {

    private static final BigDecimal MOST = BigDecimal.valueOf(Quantity.MOST);

    private Lines() {}

    /** Skus that differ in case only are one item. */
    static String key(String sku) {
        return sku.strip().toUpperCase(Locale.ROOT);
    }

    /** The pack that a line counts in; null: base units. */
    static @Nullable String unit(NewOrder.NewLine line) {
        return line.unit() == null || line.unit().isBlank() ? null : line.unit().strip();
    }

    /** The one lot that a line asks for; null: whichever. */
    static @Nullable String lot(NewOrder.NewLine line) {
        return line.lot() == null || line.lot().isBlank() ? null : line.lot().strip();
    }

    static boolean isQuantity(BigDecimal quantity) {
        return quantity.signum() > 0
                && quantity.compareTo(MOST) <= 0
                && quantity.stripTrailingZeros().scale() <= 0;
    }
}
