package org.stowage.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.counting.CountMoney;
import org.stowage.counting.VarianceView;

/** Every difference of a stocktake as it comes, with the sums at the end. */
final class StocktakeVariances {

    private final Medium medium;
    private final Words words;
    private final Sums sums = new Sums(4);

    StocktakeVariances(Medium medium, Words words, String currency) {
        this.medium = medium;
        this.words = words;
        medium.table(
                "variances",
                List.of(
                        words.column("location", 12),
                        words.column("sku", 14),
                        words.column("name", 16),
                        words.column("lot", 8),
                        words.number("expected", 11),
                        words.number("counted", 11),
                        words.number("difference", 13),
                        words.money("net-value", 11, currency),
                        words.number("round", 8),
                        words.column("decided", 11),
                        words.column("reason", 12),
                        words.column("counter", 12),
                        words.column("approver", 11)));
    }

    void row(VarianceView line) {
        BigDecimal value = signed(line);
        medium.row(
                line.lpn() == null ? line.location() : line.location() + " " + line.lpn(),
                line.sku(),
                line.name(),
                line.lot(),
                line.expected(),
                line.counted(),
                line.difference(),
                value,
                (long) line.round(),
                words.word("variance", line.status()),
                line.reason() == null ? null : words.word("count-reason", line.reason()),
                line.offline().isEmpty()
                        ? line.counter()
                        : words.text("stocktake.offline", StocktakeReport.name(line.counter()), line.offline()),
                line.decidedBy());
        sums.add(line.expected(), line.counted(), line.difference(), value);
    }

    void end() {
        medium.sum(
                words.text("paper.total"),
                null,
                null,
                null,
                sums.units(0),
                sums.units(1),
                sums.units(2),
                sums.of(3),
                null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable BigDecimal signed(VarianceView line) {
        CountMoney value = line.value();
        if (value == null) {
            return null;
        }
        return line.difference() < 0 ? value.amount().negate() : value.amount();
    }
}
