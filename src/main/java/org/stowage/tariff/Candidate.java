package org.stowage.tariff;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Exact;

/**
 * One service that could take a parcel.
 *
 * @param days that it promises; null: none
 * @param quote null: it has no price for the parcel
 * @param penalty added by rules for the comparison; nobody pays it
 * @param against what rules it out; empty: it may take the parcel
 * @param noted what else is to be known
 */
public record Candidate(
        long carrierId,
        String carrier,
        String service,
        Level level,
        @Nullable Integer days,
        @Nullable Quote quote,
        @Exact BigDecimal penalty,
        List<Reason> against,
        List<Reason> noted) {

    /** The cheapest first, then the fastest, then by name: never by the order in which tables were written down. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::ruledOut)
            .thenComparing(Candidate::compared, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Candidate::days, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Candidate::carrier)
            .thenComparing(Candidate::service);

    boolean ruledOut() {
        return !against.isEmpty();
    }

    public boolean allowed() {
        return against.isEmpty();
    }

    private @Nullable BigDecimal compared() {
        return quote == null ? null : quote.total().add(penalty);
    }
}
