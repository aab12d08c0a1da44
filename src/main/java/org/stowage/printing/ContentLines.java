package org.stowage.printing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is in a carton, line by line, on as many {@code carton-list} labels as that needs. */
public final class ContentLines {

    /** Units of one item. */
    public record Line(String sku, String name, long quantity) {}

    private static final int ROWS = 14;
    private static final double ROW_MM = 5.5;

    private ContentLines() {}

    /** @return for each label its {@code lines} and its {@code page} */
    public static List<Map<String, Object>> of(List<Line> all) {
        int pages = (all.size() + ROWS - 1) / ROWS;
        List<Map<String, Object>> labels = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            List<Map<String, Object>> lines = new ArrayList<>();
            for (Line line : all.subList(page * ROWS, Math.min(all.size(), (page + 1) * ROWS))) {
                lines.add(Map.of(
                        "shift",
                        lines.size() * ROW_MM,
                        "sku",
                        line.sku(),
                        "name",
                        line.name(),
                        "quantity",
                        line.quantity()));
            }
            labels.add(Map.of("lines", lines, "page", page + 1 + " / " + pages));
        }
        return labels;
    }

    /** A weight as labels say it. */
    public static String kilograms(long grams) {
        return BigDecimal.valueOf(grams, 3).setScale(grams < 10_000 ? 2 : 1, RoundingMode.HALF_UP) + " kg";
    }
}
