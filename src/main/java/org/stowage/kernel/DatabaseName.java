package org.stowage.kernel;

import java.util.Locale;

/** How an enum constant stands in a column and in JSON: PICK_FACE is pick_face. */
public final class DatabaseName {

    private DatabaseName() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public static <E extends Enum<E>> E read(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
