package org.stowage.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How an enum constant stands in a column and in JSON: PICK_FACE is pick_face. */
public final class DatabaseName {

    private DatabaseName() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public static <E extends Enum<E>> E read(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** A filter as a caller wrote it; null: he asks for all. @throws Problem invalid-value, with those that there are */
    public static <E extends Enum<E>> @Nullable E asked(Class<E> type, @Nullable String text, String pointer) {
        try {
            return text == null ? null : read(type, text);
        } catch (IllegalArgumentException e) {
            String known =
                    Arrays.stream(type.getEnumConstants()).map(DatabaseName::of).collect(Collectors.joining(", "));
            throw Problem.of(KernelProblem.INVALID_VALUE, text, known).at(pointer);
        }
    }
}
