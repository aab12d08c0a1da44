package org.stowage.counting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A count as people and programs read it.
 *
 * @param scope in the reader's language, or as it was asked
 * @param variances buckets whose latest round differs
 * @param gained units found more, {@code lost} fewer, of variances that are not rejected; null: the reader counts blind
 * @param rounds null: the reader counts blind, for whom {@code placesDone} are those that somebody has been at
 */
public record CountView(
        String countNo,
        String warehouse,
        CountKind kind,
        CountStatus status,
        String scope,
        boolean blind,
        boolean locks,
        @Nullable LocalDate dueOn,
        @Nullable Long planId,
        List<String> assignees,
        @Nullable String askedBy,
        Instant askedAt,
        @Nullable String postedBy,
        @Nullable Instant postedAt,
        long places,
        long placesDone,
        @Nullable Long rounds,
        long tallies,
        @Nullable Long variances,
        @Nullable Long recounts,
        @Nullable Long waiting,
        @Nullable Long gained,
        @Nullable Long lost,
        @JsonIgnore @Nullable BigDecimal worth,
        @JsonIgnore String currency,
        @JsonIgnore @Nullable String said) {

    /** Of gains and losses together, unsigned; null: not for this reader. */
    @JsonProperty
    public @Nullable CountMoney value() {
        return CountMoney.of(worth, currency);
    }

    /** For a reader of this language. */
    CountView in(Locale language) {
        return new CountView(
                countNo,
                warehouse,
                kind,
                status,
                said == null ? scope : ScopeWords.read(said).in(language),
                blind,
                locks,
                dueOn,
                planId,
                assignees,
                askedBy,
                askedAt,
                postedBy,
                postedAt,
                places,
                placesDone,
                rounds,
                tallies,
                variances,
                recounts,
                waiting,
                gained,
                lost,
                worth,
                currency,
                said);
    }
}
