package org.stowage.report;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.stowage.TestDatabase;
import org.stowage.TestTransactions;
import org.stowage.kernel.Sql;

/** A process of its own with little memory, which writes one long report in every form, its rows from PostgreSQL. */
final class LongPaper {

    static final String ROWS = """
            select i as line, 'SKU-' || i as sku, '绿茶 Grüner Tee ' || chr(19968 + i % 3000) as name, i * 7 % 1000 as units,
                   i * 3 / 100.0 as value, date '2027-01-31' as expires, timestamptz '2026-11-23 01:02:03Z' as counted
              from generate_series(1, :lines) i
            """;

    record Row(long line, String sku, String name, long units, BigDecimal value, LocalDate expires, Instant counted) {}

    private LongPaper() {}

    /** @param arguments how many lines, and where to */
    public static void main(String... arguments) throws IOException {
        int lines = Integer.parseInt(arguments[0]);
        var database = new TestDatabase(
                System.getenv("PAPER_URL"), System.getenv("PAPER_USER"), System.getenv("PAPER_PASSWORD"));
        var transactions = new TestTransactions(database.asService());
        Sql sql = new Sql(transactions.dataSource());
        PaperDesk desk = new PaperDesk(PaperSize.A4, new CurrentVertxRequest());
        for (Format format : Format.values()) {
            long from = System.nanoTime();
            Path file = Path.of(arguments[1], "long" + format.ending());
            transactions.run(() -> write(desk, format, file, medium -> write(medium, sql, lines)));
            System.out.printf(
                    Locale.ROOT,
                    "%s %d lines, %d kB in %.1f s, peak heap %d MB%n",
                    format,
                    lines,
                    Files.size(file) / 1024,
                    (System.nanoTime() - from) / 1e9,
                    peak() >> 20);
        }
    }

    private static void write(PaperDesk desk, Format format, Path file, Report report) {
        try (OutputStream out = Files.newOutputStream(file)) {
            desk.write(format, "lines", out, report, Mark.NONE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void write(Medium medium, Sql sql, int lines) {
        medium.heading(new Heading(
                "Long report",
                "W1-C1",
                "D-W1-C1",
                List.of(),
                new Heading.Printed(Instant.now(), "Somebody"),
                ZoneOffset.UTC,
                Locale.ENGLISH));
        medium.table(
                "lines",
                List.of(
                        new Column("line", "Line", 8, Column.Kind.NUMBER),
                        new Column("sku", "SKU", 14, Column.Kind.TEXT),
                        new Column("name", "Item", 30, Column.Kind.TEXT),
                        new Column("units", "Units, pcs", 10, Column.Kind.NUMBER),
                        new Column("value", "Value, CNY", 12, Column.Kind.MONEY),
                        new Column("expires", "Expires", 12, Column.Kind.DAY),
                        new Column("counted", "Counted", 16, Column.Kind.TIME)));
        Sums sums = new Sums(2);
        sql.statement(ROWS).bind("lines", lines).each(Row.class, row -> {
            medium.row(row.line(), row.sku(), row.name(), row.units(), row.value(), row.expires(), row.counted());
            sums.add(row.units(), row.value());
        });
        medium.sum(null, "Total", null, sums.units(0), sums.of(1), null, null);
        medium.end();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
    }
}
