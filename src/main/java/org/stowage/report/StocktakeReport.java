package org.stowage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.stowage.access.Actor;
import org.stowage.counting.CountPapers;
import org.stowage.counting.CountTotal;
import org.stowage.counting.CountView;
import org.stowage.counting.CounterWork;
import org.stowage.site.Warehouse;

/**
 * What a stocktake found: figures by zone and class of movement with accuracy, bars, who counted what, every difference in
 * units and value with who decided about it, boxes to sign.
 */
record StocktakeReport(Warehouse warehouse, CountView count, Actor reader, CountPapers papers) implements Report {

    @Override
    public void write(Medium medium) {
        Words words = new Words(reader.language());
        List<CountTotal> totals = papers.totals(warehouse.key(), count.countNo(), reader);
        StocktakeFigures figures = new StocktakeFigures(totals, count.currency(), words);
        medium.heading(
                Heading.of(warehouse, reader, words.text("stocktake.title"), count.countNo(), facts(words, figures)));
        figures.write(medium);
        counters(medium, words);
        medium.title(words.text("stocktake.variances"));
        StocktakeVariances variances = new StocktakeVariances(medium, words, count.currency());
        papers.variances(warehouse.key(), count.countNo(), reader, variances::row);
        variances.end();
        medium.signatures(List.of(
                words.text("stocktake.sign-counted"),
                words.text("stocktake.sign-approved"),
                words.text("stocktake.sign-auditor")));
        medium.end();
    }

    private List<String> facts(Words words, StocktakeFigures figures) {
        List<String> facts = new ArrayList<>();
        facts.add(words.text("sheet.scope", count.scope()));
        facts.add(words.text(
                "stocktake.state",
                words.word("count-status", count.status()),
                words.text(count.blind() ? "sheet.blind" : "sheet.open")));
        facts.add(words.text("paper.asked", name(count.askedBy()), Papers.time(count.askedAt(), warehouse.timezone())));
        if (count.postedAt() != null) {
            facts.add(words.text(
                    "stocktake.posted", name(count.postedBy()), Papers.time(count.postedAt(), warehouse.timezone())));
        }
        // known to everybody who may read this report: none of them counts blind
        long rounds = Objects.requireNonNull(count.rounds());
        facts.add(words.text("stocktake.places", count.placesDone(), count.places(), rounds, count.tallies()));
        facts.add(figures.accuracy());
        return facts;
    }

    private void counters(Medium medium, Words words) {
        medium.title(words.text("stocktake.counters"));
        medium.table(
                "counters",
                List.of(
                        words.column("counter", 24),
                        words.number("round", 8),
                        words.number("places", 10),
                        words.number("tallies", 10),
                        words.number("units", 12),
                        words.column("offline", 16),
                        words.of("begun", 18, Column.Kind.TIME),
                        words.of("ended", 18, Column.Kind.TIME)));
        for (CounterWork work : papers.counters(warehouse.key(), count.countNo(), reader)) {
            medium.row(
                    name(work.counter()),
                    (long) work.round(),
                    work.places(),
                    work.tallies(),
                    work.units(),
                    work.clock().isEmpty() ? null : words.text("stocktake.offline-lines", work.offline(), work.clock()),
                    work.from(),
                    work.until());
        }
    }

    static String name(@org.jspecify.annotations.Nullable String login) {
        return login == null ? "Stowage" : login;
    }
}
