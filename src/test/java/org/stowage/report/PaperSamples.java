package org.stowage.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stowage.kernel.Texts;

/** A report of any length with everything that a report may have. */
final class PaperSamples {

    static final String NASTY = "=HYPERLINK(\"http://x\") Łukasz 欧阳䶮";

    private static final List<Column> COLUMNS = List.of(
            new Column("sku", "SKU", 14, Column.Kind.TEXT),
            new Column("name", "Name 品名", 30, Column.Kind.TEXT),
            new Column("units", "Units, pcs", 10, Column.Kind.NUMBER),
            new Column("value", "Value, CNY", 12, Column.Kind.MONEY),
            new Column("day", "Expires", 12, Column.Kind.DAY),
            new Column("at", "Counted", 16, Column.Kind.TIME),
            new Column("place", "Place", 26, Column.Kind.BARCODE),
            new Column("box", "Found", 12, Column.Kind.PEN));

    private PaperSamples() {}

    static Report of(int lines, Locale language) {
        return medium -> {
            medium.heading(heading(language));
            medium.bars(chart());
            medium.title(language == Texts.CHINESE ? "盘点差异" : "Variances");
            medium.table("lines", COLUMNS);
            medium.group("A");
            for (int i = 1; i <= lines; i++) {
                medium.row(
                        "TEA-" + i,
                        i == 1 ? NASTY : "Grüner Tee 绿茶 500 g",
                        (long) i,
                        new BigDecimal("1.50").multiply(BigDecimal.valueOf(i)),
                        LocalDate.of(2027, 1, 31),
                        Instant.parse("2026-11-23T01:02:03Z"),
                        "L-A-01-" + i,
                        null);
            }
            long units = (long) lines * (lines + 1) / 2;
            medium.sum(
                    "Total",
                    null,
                    units,
                    new BigDecimal("1.50").multiply(BigDecimal.valueOf(units)),
                    null,
                    null,
                    null,
                    null);
            medium.signatures(List.of("Counted by: name, date, signature", "批准人：姓名、日期、签字"));
            medium.end();
        };
    }

    /** The same columns without barcodes and boxes: what a report of 100,000 lines looks like. */
    static Report plain(int lines) {
        return medium -> {
            medium.heading(heading(Locale.ENGLISH));
            medium.table("lines", COLUMNS.subList(0, 6));
            Stream.iterate(1, i -> i + 1)
                    .limit(lines)
                    .forEach(i -> medium.row(
                            "TEA-" + i,
                            "Grüner Tee 绿茶 500 g, " + Character.toString(0x4E00 + i % 3_000),
                            (long) i,
                            BigDecimal.valueOf(i, 2),
                            LocalDate.of(2027, 1, 31),
                            Instant.parse("2026-11-23T01:02:03Z")));
            medium.end();
        };
    }

    private static Heading heading(Locale language) {
        return new Heading(
                language == Texts.CHINESE ? "盘点报告" : "Stocktake report",
                "W1-C12",
                "D-W1-C12",
                List.of("W1, Łódź 上海仓", "2026-11-01 – 2026-11-23"),
                new Heading.Printed(Instant.parse("2026-11-23T02:00:00Z"), "李雷 Lee"),
                ZoneId.of("Asia/Shanghai"),
                language);
    }

    private static Bars chart() {
        return new Bars(
                "Value by zone, CNY",
                List.of(
                        new Bars.Bar("A 零食区", new BigDecimal("-120.50")),
                        new Bars.Bar("B", new BigDecimal("80")),
                        new Bars.Bar("C", new BigDecimal("-12.25"))));
    }
}
