package org.stowage.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.counting.CountTotal;

/** A stocktake by zone and class of movement: table, sums and bars. */
record StocktakeFigures(List<CountTotal> totals, String currency, Words words) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Buckets that the book had right, in a hundred. */
    String accuracy() {
        long buckets = totals.stream().mapToLong(CountTotal::buckets).sum();
        long right = totals.stream().mapToLong(CountTotal::right).sum();
        return words.text(
                "stocktake.accuracy",
                Objects.requireNonNullElse(percent(right, buckets), BigDecimal.ZERO),
                right,
                buckets);
    }

    void write(Medium medium) {
        medium.title(words.text("stocktake.by-zone"));
        medium.table(
                "totals",
                List.of(
                        words.column("zone", 12),
                        words.column("movement", 10),
                        words.number("buckets", 10),
                        words.number("accuracy", 10),
                        words.number("book", 12),
                        words.number("found", 10),
                        words.number("lost", 10),
                        words.money("gained-value", 13, currency),
                        words.money("lost-value", 13, currency),
                        words.money("net-value", 13, currency)));
        Sums sums = new Sums(7);
        for (CountTotal total : totals) {
            row(medium, total);
            sums.add(
                    total.buckets(),
                    total.right(),
                    total.units(),
                    total.gained(),
                    total.lost(),
                    total.gainedValue(),
                    total.lostValue());
        }
        medium.sum(
                words.text("paper.total"),
                null,
                sums.units(0),
                percent(sums.units(1), sums.units(0)),
                sums.units(2),
                sums.units(3),
                sums.units(4),
                sums.of(5),
                sums.of(6),
                sums.of(5).subtract(sums.of(6)));
        medium.bars(new Bars(words.text("stocktake.zone-bars", currency), bars()));
    }

    private void row(Medium medium, CountTotal total) {
        medium.row(
                zone(total),
                words.word("movement", total.movement()),
                total.buckets(),
                percent(total.right(), total.buckets()),
                total.units(),
                total.gained(),
                total.lost(),
                total.gainedValue(),
                total.lostValue(),
                net(total));
    }

    private List<Bars.Bar> bars() {
        Map<String, BigDecimal> byZone = new LinkedHashMap<>();
        totals.forEach(total ->
                byZone.merge(zone(total), Objects.requireNonNullElse(net(total), BigDecimal.ZERO), BigDecimal::add));
        return byZone.entrySet().stream()
                .map(zone -> new Bars.Bar(zone.getKey(), zone.getValue()))
                .toList();
    }

    private static @Nullable BigDecimal net(CountTotal total) {
        BigDecimal gained = total.gainedValue();
        BigDecimal lost = total.lostValue();
        return gained == null && lost == null
                ? null
                : Objects.requireNonNullElse(gained, BigDecimal.ZERO)
                        .subtract(Objects.requireNonNullElse(lost, BigDecimal.ZERO));
    }

    private static String zone(CountTotal total) {
        return Objects.requireNonNullElse(total.zone(), "–");
    }

    private static @Nullable BigDecimal percent(long part, long all) {
        return all == 0
                ? null
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
    }
}
