package org.stowage.report;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What a workbook takes as the name of a sheet, the width of a column, the text of a cell. */
final class XlsxSheets {

    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;

    private final Set<String> taken = new HashSet<>();

    /** The name, or the name with a number: no two sheets of a book are called the same. */
    String free(String wanted) {
        String plain = wanted.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String name = cut(plain.isEmpty() ? "1" : plain, LONGEST_NAME);
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = cut(plain, LONGEST_NAME - 4) + " " + i;
        }
        return name;
    }

    static double width(Column column) {
        int usual = switch (column.kind()) {
            case NUMBER, MONEY -> 14;
            case DAY -> 12;
            case TIME -> 18;
            default -> Math.clamp(column.share() + 6L, 12, 60);
        };
        return Math.max(usual, Math.min(40, column.head().length() + 2));
    }

    /** XML has no place for control characters. */
    static String storable(String text) {
        return cut(text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]|[\\uFFFE\\uFFFF]", " "), LONGEST_TEXT);
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
