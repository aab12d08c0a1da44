package org.stowage.barcode;

import org.jspecify.annotations.Nullable;

/** What no printed code holds, but a scanner with wrong settings sends: controls, invisible marks, halves of characters. */
final class ForbiddenCharacters {

    private ForbiddenCharacters() {}

    /** {@code U+000D}: the first of them; null where there is none. */
    static @Nullable String first(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (!isPrintable(text.codePointAt(at))) {
                return String.format("U+%04X", text.codePointAt(at));
            }
        }
        return null;
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
