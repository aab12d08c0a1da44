package org.stowage.kernel;

/** Words from outside as they may stand in a log, a list or a table: in one line, and not endless. */
public final class OneLine {

    private OneLine() {}

    /** @param most characters that are kept */
    public static String of(String text, int most) {
        String clean = text.codePoints()
                .limit(most)
                .map(sign -> isShown(sign) ? sign : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.strip();
    }

    /** Signs that move the cursor, colour a terminal or turn the line round are not. */
    private static boolean isShown(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
