package org.stowage.tracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last request to bring a parcel back.
 *
 * @param state requested, accepted, refused, too-late
 * @param by who asked
 * @param answeredBy null: nobody yet, or the carrier's own news
 */
public record Intercept(
        String state,
        String reason,
        @Nullable String by,
        Instant at,
        @Nullable String note,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    public boolean waits() {
        return state.equals(InterceptState.REQUESTED.text());
    }
}
