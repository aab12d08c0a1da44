package org.stowage.kernel;

import org.jspecify.annotations.Nullable;

/** What somebody looks for, as a pattern of SQL's {@code like}: their own % and _ mean themselves. */
public final class Searched {

    private Searched() {}

    /** Anywhere in the text; null: everything. */
    public static @Nullable String anywhere(@Nullable String text) {
        return text == null || text.isBlank() ? null : "%" + literal(text.strip()) + "%";
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
