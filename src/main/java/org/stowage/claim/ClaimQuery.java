package org.stowage.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;

/**
 * Which claims somebody wants to see.
 *
 * @param state a state, or {@code living} (what is not over), {@code due} (to be filed within days); null: all
 * @param q claim, parcel, waybill or the carrier's claim number
 * @param before older than this one
 */
record ClaimQuery(
        @Nullable String state,
        @Nullable String carrier,
        @Nullable String reason,
        @Nullable String q,
        @Nullable Long before) {

    static final String LIVING = "living";
    static final String DUE = "due";

    private static final List<String> STATES =
            List.of(LIVING, DUE, "open", "filed", "accepted", "partly", "refused", "paid", "withdrawn");
    private static final Set<String> REASONS = Set.of("lost", "damaged", "stuck", "late", "bill");

    static ClaimQuery of(
            @Nullable String state,
            @Nullable String carrier,
            @Nullable String reason,
            @Nullable String q,
            @Nullable Long before) {
        String its = plain(state);
        String why = plain(reason);
        if (its != null && !STATES.contains(its)) {
            throw Problem.of(KernelProblem.INVALID_VALUE, its, String.join(", ", STATES))
                    .at("/state");
        }
        if (why != null && !REASONS.contains(why)) {
            throw Problem.of(KernelProblem.INVALID_VALUE, why, String.join(", ", REASONS))
                    .at("/reason");
        }
        return new ClaimQuery(its, plain(carrier), why, plain(q), before);
    }

    public List<String> states() {
        return STATES;
    }

    public PageLink link(@Nullable String otherState) {
        return PageLink.to("/claims")
                .with("state", otherState)
                .with("carrier", carrier)
                .with("reason", reason)
                .with("q", q);
    }

    PageLink older(long id) {
        return link(state).with("before", id);
    }

    /** The same rows as a table. */
    public PageLink table() {
        return PageLink.to("/api/v1/claims/claims.csv")
                .with("state", state)
                .with("carrier", carrier)
                .with("reason", reason)
                .with("q", q);
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT);
    }
}
