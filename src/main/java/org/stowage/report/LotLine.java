package org.stowage.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of lots as people paste it: a sku, then the lot, apart by a blank, tab, comma or semicolon; or the lot
 * alone.
 *
 * @param whole the line, which may be a lot with a blank in it
 * @param sku null: the lot alone
 */
record LotLine(String whole, @Nullable String sku, String lot) {

    private static final int LONGEST = 200;
    private static final Pattern LINE = Pattern.compile("(.*\\S)[\\s,;]+(\\S+)");

    static List<LotLine> of(@Nullable String text) {
        return (text == null ? "" : text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(LotLine::read)
                .toList();
    }

    private static LotLine read(String line) {
        Matcher parts = LINE.matcher(line);
        // longer than any sku and its lot: not worth the search
        return line.length() <= LONGEST && parts.matches()
                ? new LotLine(line, parts.group(1), parts.group(2))
                : new LotLine(line, null, line);
    }

    boolean names(LotLabelSql.Row row) {
        return sku != null && row.sku().equalsIgnoreCase(sku) && row.lot().equals(lot);
    }
}
