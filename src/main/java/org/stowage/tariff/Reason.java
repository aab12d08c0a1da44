package org.stowage.tariff;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.stowage.kernel.Texts;

/**
 * Why a service may not take a parcel, or what is to be known of its price.
 *
 * @param code for programs: {@code rule}, {@code level}, {@code no-zone}, ...
 * @param values for the sentence; one that is the {@link Level#word} of a level is written in the reader's language
 */
public record Reason(String code, List<String> values) {

    static final String ROOM = "tariff";
    private static final Set<String> WORDS =
            Arrays.stream(Level.values()).map(Level::word).collect(Collectors.toUnmodifiableSet());

    static Reason of(String code, Object... values) {
        return new Reason(code, Arrays.stream(values).map(String::valueOf).toList());
    }

    /** For people. */
    public String text(Locale locale) {
        Object[] words = values.stream()
                .map(value -> WORDS.contains(value) ? Texts.of(ROOM, value.substring(1), locale) : value)
                .toArray();
        return Texts.of(ROOM, "why." + code, locale, words);
    }
}
