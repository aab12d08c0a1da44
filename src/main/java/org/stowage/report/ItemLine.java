package org.stowage.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a list of goods as people paste it: a sku, then how many of it, apart by a blank, tab, comma or semicolon.
 *
 * @param whole the line, which may be a sku that ends with a number
 */
record ItemLine(String whole, String sku, long quantity) {

    private static final int LONGEST = 100;
    private static final Pattern LINE = Pattern.compile("(.*?\\S)[\\s,;]+(?:x|×|\\*)?\\s*(\\d{1,6})");

    static List<ItemLine> of(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(ItemLine::read)
                .toList();
    }

    ItemLine withoutQuantity() {
        return new ItemLine(whole, whole, 1);
    }

    private static ItemLine read(String line) {
        Matcher parts = LINE.matcher(line);
        // longer than any sku and its number: not worth the search
        return line.length() <= LONGEST && parts.matches()
                ? new ItemLine(line, parts.group(1), Long.parseLong(parts.group(2)))
                : new ItemLine(line, line, 1);
    }
}
