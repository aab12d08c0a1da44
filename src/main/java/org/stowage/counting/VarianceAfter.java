package org.stowage.counting;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of differences begins, the dearest first.
 *
 * @param worth of the last one on the page before; {@link #UNKNOWN} where nobody knows it, or not this reader
 * @param id its number
 */
public record VarianceAfter(BigDecimal worth, long id) {

    /** Of an item whose cost nobody knows: behind all others. */
    static final BigDecimal UNKNOWN = BigDecimal.ONE.negate();

    private static final VarianceAfter NOTHING = new VarianceAfter(new BigDecimal("1e14"), 0);

    /** As an address has it; null: the first page. */
    public static VarianceAfter of(@Nullable BigDecimal worth, @Nullable Long id) {
        return worth == null || id == null ? NOTHING : new VarianceAfter(worth, id);
    }

    /** Behind the last one that a reader was shown. */
    public static VarianceAfter behind(VarianceView last) {
        return new VarianceAfter(Objects.requireNonNullElse(last.worth(), UNKNOWN), last.id());
    }
}
