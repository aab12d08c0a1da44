package org.stowage.kernel;

import org.jspecify.annotations.Nullable;

/** A text for a cell of a table that people open in a spreadsheet. */
public final class PlainCell {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private PlainCell() {}

    /** A spreadsheet would run what looks like a formula, and texts repeat what stood in somebody's file. */
    public static String of(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
