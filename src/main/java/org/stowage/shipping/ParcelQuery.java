package org.stowage.shipping;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;

/**
 * Which parcels the list shows: its filters as they stand in the address.
 *
 * @param status a parcel's state; parked: nobody has it on the desk; printing: somebody must say whether its label came out
 * @param before where the page before ended; null: from the newest
 */
record ParcelQuery(
        @Nullable String status,
        @Nullable String carrier,
        @Nullable String q,
        @Nullable Long before) {

    static final String PARKED = "parked";
    static final String PRINTING = "printing";
    static final List<String> STATES =
            Arrays.stream(ParcelStatus.values()).map(ParcelStatus::text).toList();
    private static final Set<String> KNOWN =
            Stream.concat(STATES.stream(), Stream.of(PARKED, PRINTING)).collect(Collectors.toUnmodifiableSet());

    /** @throws Problem invalid-value for a status that is none */
    static ParcelQuery of(
            @Nullable String status, @Nullable String carrier, @Nullable String q, @Nullable Long before) {
        String state = set(status);
        if (state != null && !KNOWN.contains(state)) {
            throw Problem.of(KernelProblem.INVALID_VALUE, state, "open, closed, loaded")
                    .at("/status");
        }
        return new ParcelQuery(state, set(carrier), set(q), before);
    }

    boolean isFor(String special) {
        return special.equals(status);
    }

    @Nullable
    String plainStatus() {
        return isFor(PARKED) || isFor(PRINTING) ? null : status;
    }

    boolean isPlain() {
        return status == null && carrier == null && q == null && before == null;
    }

    PageLink withStatus(@Nullable String other) {
        return PageLink.to("/parcels").with("status", other).with("carrier", carrier);
    }

    PageLink withCarrier(@Nullable String other) {
        return PageLink.to("/parcels").with("status", status).with("carrier", other);
    }

    PageLink older(long last) {
        return PageLink.to("/parcels")
                .with("status", status)
                .with("carrier", carrier)
                .with("q", q)
                .with("before", last);
    }

    private static @Nullable String set(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
