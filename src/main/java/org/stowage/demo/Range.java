package org.stowage.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stowage.barcode.CheckDigits;
import org.stowage.catalog.NewItem;
import org.stowage.catalog.NewPack;

/** Everything the demo's own shop sells, the same each time. */
final class Range {

    /** GS1 keeps this prefix for demonstrations and examples: no real article carries such a number. */
    private static final String GTIN_PREFIX = "952";

    /** One item with what its orders need to know. */
    record Article(Style style, Style.Tint tint, int size, int number) {

        String sku() {
            return style.code() + "-" + tint.code() + "-" + style.sizes().get(size);
        }

        long grams() {
            return style.grams(size);
        }

        BigDecimal price() {
            return BigDecimal.valueOf(style.cents(size), 2);
        }

        boolean comesInLots() {
            return style.shelfLifeDays() > 0;
        }

        /** Wanted by many, never enough: its orders wait. */
        boolean isScarce() {
            return style.code().equals("LAMP") && size == 1;
        }

        String gtin() {
            String digits = String.format(Locale.ROOT, "%s%09d", GTIN_PREFIX, 100 + number);
            return digits + CheckDigits.mod10Digit(digits);
        }

        private String caseCode() {
            String digits = "1" + gtin().substring(0, 12);
            return digits + CheckDigits.mod10Digit(digits);
        }

        NewItem item() {
            List<Long> mm = style.millimetres();
            return new NewItem(
                    sku(),
                    style.name() + ", " + tint.name() + ", " + style.sizes().get(size),
                    gtin(),
                    null,
                    List.of(new NewPack(caseCode(), 12, "case")),
                    null,
                    grams(),
                    mm.get(0),
                    mm.get(1),
                    mm.get(2),
                    comesInLots(),
                    null,
                    comesInLots() ? style.shelfLifeDays() : null,
                    null,
                    null,
                    style.code().equals("MUG") || style.code().equals("LAMP"),
                    null,
                    style.code(),
                    tint.name(),
                    style.sizes().get(size),
                    "/demo/items/" + style.code() + "-" + tint.code() + ".svg",
                    price().multiply(new BigDecimal("0.4")),
                    null,
                    "CN",
                    style.code().equals("MUG") ? "Bubble wrap 请用气泡膜包装" : null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    private Range() {}

    /** @param most evenly chosen from the whole range when that is larger */
    static List<Article> articles(int most) {
        List<Article> all = new ArrayList<>();
        int longest = 0;
        for (Style style : Style.ALL) {
            longest = Math.max(longest, style.tints().size() * style.sizes().size());
        }
        // one of each style, then the next of each: a small range has some of everything
        for (int round = 0; round < longest && all.size() < most; round++) {
            for (Style style : Style.ALL) {
                int sizes = style.sizes().size();
                if (round < style.tints().size() * sizes && all.size() < most) {
                    all.add(new Article(style, style.tints().get(round / sizes), round % sizes, all.size()));
                }
            }
        }
        return all;
    }
}
