package org.stowage.adjustment;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;

/**
 * Which documents somebody wants to see; null: all.
 *
 * @param before older than the document of this id
 */
record AdjustmentQuery(
        @Nullable String status,
        @Nullable String kind,
        @Nullable Long before) {

    private static final List<String> STATUSES = List.of(Adjustments.WAITING, Adjustments.POSTED, Adjustments.REJECTED);
    private static final List<String> KINDS = List.of("adjust", "scrap", "convert");

    /** @throws Problem invalid-value for a word that none of the chips has */
    static AdjustmentQuery of(@Nullable String status, @Nullable String kind, @Nullable Long before) {
        return new AdjustmentQuery(known(status, STATUSES, "/status"), known(kind, KINDS, "/kind"), before);
    }

    private static @Nullable String known(@Nullable String word, List<String> words, String pointer) {
        if (word == null || word.isBlank()) {
            return null;
        }
        String plain = word.strip().toLowerCase(Locale.ROOT);
        if (!words.contains(plain)) {
            throw Problem.of(KernelProblem.INVALID_VALUE, plain, String.join(", ", words))
                    .at(pointer);
        }
        return plain;
    }

    public List<String> statuses() {
        return STATUSES;
    }

    public List<String> kinds() {
        return KINDS;
    }

    public PageLink ofStatus(@Nullable String other) {
        return PageLink.to("/adjustments").with("status", other).with("kind", kind);
    }

    public PageLink ofKind(@Nullable String other) {
        return PageLink.to("/adjustments").with("status", status).with("kind", other);
    }

    PageLink older(String id) {
        return ofKind(kind).with("before", id);
    }

    /** The same rows as a table. */
    public PageLink table() {
        return PageLink.to("/api/v1/adjustments.csv").with("status", status).with("kind", kind);
    }
}
