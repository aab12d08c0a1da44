package org.stowage.counting;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;

/**
 * What the differences of a count come to, and what booking it would do.
 *
 * @param ready differences that would be booked, with units {@code gained} and {@code lost}
 * @param open differences that somebody must still count or decide
 * @param value of those that would be booked; null: not for this reader
 */
public record CountStanding(
        List<CountPageSql.Standing> states,
        long lines,
        long ready,
        long gained,
        long lost,
        long open,
        @Nullable BigDecimal value) {

    private static final Set<VarianceStatus> READY =
            EnumSet.of(VarianceStatus.AGREED, VarianceStatus.APPROVED, VarianceStatus.POSTED);
    private static final Set<VarianceStatus> OPEN = EnumSet.of(VarianceStatus.RECOUNT, VarianceStatus.WAITING);

    static CountStanding of(List<CountPageSql.Standing> states, boolean seesCost) {
        List<CountPageSql.Standing> ready =
                states.stream().filter(state -> READY.contains(state.status())).toList();
        return new CountStanding(
                states,
                states.stream().mapToLong(CountPageSql.Standing::lines).sum(),
                ready.stream().mapToLong(CountPageSql.Standing::lines).sum(),
                ready.stream().mapToLong(CountPageSql.Standing::gained).sum(),
                ready.stream().mapToLong(CountPageSql.Standing::lost).sum(),
                states.stream()
                        .filter(state -> OPEN.contains(state.status()))
                        .mapToLong(CountPageSql.Standing::lines)
                        .sum(),
                seesCost
                        ? ready.stream().map(CountPageSql.Standing::value).reduce(BigDecimal.ZERO, BigDecimal::add)
                        : null);
    }

    /** Differences of one status, for its chip. */
    public long of(String status) {
        return states.stream()
                .filter(state -> DatabaseName.of(state.status()).equals(status))
                .mapToLong(CountPageSql.Standing::lines)
                .sum();
    }
}
