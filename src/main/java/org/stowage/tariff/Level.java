package org.stowage.tariff;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;

/** How fast a service is; a faster one serves where a slower one was asked for. */
public enum Level {
    EXPRESS,
    STANDARD,
    ECONOMY;

    boolean serves(Level asked) {
        return compareTo(asked) <= 0;
    }

    /** Empty where the word is none of these: then it is a carrier's own word for a service. */
    public static Optional<Level> read(@Nullable String word) {
        return Arrays.stream(values())
                .filter(level -> word != null && DatabaseName.of(level).equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    /** Read by {@link Reason#text}: the word in the reader's language. */
    String word() {
        return "@level." + DatabaseName.of(this);
    }
}
