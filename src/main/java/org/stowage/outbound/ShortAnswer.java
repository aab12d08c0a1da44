package org.stowage.outbound;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a channel wants of an order of which units are nowhere. */
public enum ShortAnswer {
    /** It waits on the problem shelf until somebody has seen to it. */
    WAIT,
    /** It goes without them. */
    SHIP,
    /** What is picked of it goes back to the shelves; it waits for other goods, and is served before others then. */
    PUT_BACK;

    /** As in the database and in JSON: {@code put-back}. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ShortAnswer> named(String text) {
        return Arrays.stream(values())
                .filter(answer -> answer.text().equals(text))
                .findFirst();
    }

    @JsonCreator
    static ShortAnswer of(String text) {
        return named(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
