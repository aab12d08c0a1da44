package org.stowage.handover;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A closed parcel of the carrier that is on no manifest when the van is full.
 *
 * @param loadingSince when the first parcel went onto the van; null: none is on
 */
record Missing(
        String parcelNo,
        Instant closedAt,
        @Nullable String stopReason,
        @Nullable Instant loadingSince) {

    private static final int NAMED = 20;

    /** What is to be done about it. */
    public enum Verdict {
        SEARCH,
        NEXT_PICK_UP,
        STOPPED;

        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One that was packed while the van was being loaded is not lost, it is late. */
    public Verdict verdict() {
        if (stopReason != null) {
            return Verdict.STOPPED;
        }
        return loadingSince != null && closedAt.isAfter(loadingSince) ? Verdict.NEXT_PICK_UP : Verdict.SEARCH;
    }

    static String named(List<Missing> all, Verdict verdict) {
        List<String> names = all.stream()
                .filter(one -> one.verdict() == verdict)
                .map(one -> one.stopReason == null ? one.parcelNo : one.parcelNo + " (" + one.stopReason + ")")
                .toList();
        return names.isEmpty()
                ? "–"
                : names.stream().limit(NAMED).collect(Collectors.joining(", ")) + (names.size() > NAMED ? " …" : "");
    }
}
