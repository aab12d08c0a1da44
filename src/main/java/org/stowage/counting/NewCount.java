package org.stowage.counting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A count as it is asked for, its places already chosen.
 *
 * @param scope what is counted, in the asker's words: {@code aisle A}, {@code touched since Monday}
 * @param said the same for readers of other languages; null: nobody but the asker has words for it
 * @param locks nothing else moves at its places until they are counted
 * @param sealedUnits a scanned pallet counts with all the book has on it; else it is opened and counted inside
 * @param planId the plan that makes it; null: asked for once
 * @param assignees operators who shall count; none: whoever asks for work
 */
public record NewCount(
        CountKind kind,
        String scope,
        boolean blind,
        boolean locks,
        boolean sealedUnits,
        @Nullable LocalDate dueOn,
        @Nullable Long planId,
        List<Long> assignees,
        List<NewPlace> places,
        @Nullable ScopeWords said) {

    public NewCount(
            CountKind kind,
            String scope,
            boolean blind,
            boolean locks,
            boolean sealedUnits,
            @Nullable LocalDate dueOn,
            @Nullable Long planId,
            List<Long> assignees,
            List<NewPlace> places) {
        this(kind, scope, blind, locks, sealedUnits, dueOn, planId, assignees, places, null);
    }

    /** As it is kept; null: nothing is. */
    @Nullable
    String written() {
        return said == null ? null : said.written();
    }
}
