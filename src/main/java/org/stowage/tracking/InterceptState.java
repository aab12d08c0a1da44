package org.stowage.tracking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of the request to bring a parcel back. */
public enum InterceptState {
    /** The carrier was asked, or somebody is to call it. */
    REQUESTED,
    /** It brings the parcel back. */
    ACCEPTED,
    /** It does not do that. */
    REFUSED,
    /** The parcel was faster. */
    TOO_LATE;

    /** As in the database and in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An answer, by its text. Empty: a question, or no such word. */
    static Optional<InterceptState> answer(String text) {
        return Arrays.stream(values())
                .filter(state -> state != REQUESTED && state.text().equals(text))
                .findFirst();
    }
}
