package org.stowage.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.site.Warehouse;
import org.stowage.stock.MoveReason;

/**
 * What was found and lost in a span of time, by reason, zone, item and month, in units and value, with bars by month and by
 * zone. Units that turned damaged are shown and not counted as lost: they are lost when they are thrown away.
 */
record ShrinkageReport(Warehouse warehouse, Days days, Actor reader, ShrinkageSql sql) implements Report {

    @Override
    public void write(Medium medium) {
        Words words = new Words(reader.language());
        ShrinkageSql.Span span = days.span(warehouse, reader);
        String currency = sql.currency(warehouse.id());
        medium.heading(Heading.of(
                warehouse,
                reader,
                words.text("shrinkage.title"),
                "",
                List.of(words.text("shrinkage.days", days.from(), days.until()), words.text("shrinkage.cost-today"))));
        medium.bars(bars(words.text("shrinkage.by-month", currency), sql.months(span)));
        medium.bars(bars(words.text("shrinkage.by-zone", currency), sql.zones(span)));
        medium.title(words.text("shrinkage.lines"));
        medium.table(
                "lines",
                List.of(
                        words.column("reason", 10),
                        words.column("zone", 8),
                        words.column("sku", 14),
                        words.column("name", 28),
                        words.column("month", 9),
                        words.number("found", 8),
                        words.number("lost", 8),
                        words.number("net", 8),
                        words.money("value", 11, currency),
                        words.number("damaged", 9)));
        Rows rows = new Rows(medium, words);
        sql.rows(span, rows::row);
        rows.end();
        medium.end();
    }

    private static Bars bars(String title, List<ShrinkageSql.Total> totals) {
        return new Bars(
                title,
                totals.stream()
                        .map(total -> new Bars.Bar(total.name().isEmpty() ? "–" : total.name(), total.value()))
                        .toList());
    }

    /** Rows with the sum of each reason and of all. */
    private static final class Rows {
        private final Medium medium;
        private final Words words;
        private final Sums all = new Sums(5);
        private Sums ofReason = new Sums(5);
        private @Nullable MoveReason reason;

        Rows(Medium medium, Words words) {
            this.medium = medium;
            this.words = words;
        }

        void row(ShrinkageSql.Row row) {
            if (row.reason() != reason) {
                sumOfReason();
                reason = row.reason();
                medium.group(words.word("move", reason));
            }
            long net = row.found() - row.lost();
            medium.row(
                    words.word("move", row.reason()),
                    row.zone(),
                    row.sku(),
                    row.name(),
                    row.month(),
                    row.found(),
                    row.lost(),
                    net,
                    row.value(),
                    row.damaged());
            ofReason.add(row.found(), row.lost(), net, row.value(), row.damaged());
            all.add(row.found(), row.lost(), net, row.value(), row.damaged());
        }

        private void sumOfReason() {
            if (reason != null) {
                sum(words.text("paper.sum-of", words.word("move", reason)), ofReason);
                ofReason = new Sums(5);
            }
        }

        private void sum(String name, Sums sums) {
            BigDecimal value = sums.of(3);
            medium.sum(name, null, null, null, null, sums.units(0), sums.units(1), sums.units(2), value, sums.units(4));
        }

        void end() {
            sumOfReason();
            sum(words.text("paper.total"), all);
        }
    }
}
