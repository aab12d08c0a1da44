package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stowage.freight.Score;
import org.stowage.freight.Scorecards;
import org.stowage.kernel.Texts;
import org.stowage.site.Warehouse;

/** The scorecard of a month on one page across. */
@ApplicationScoped
class ScoreSheet {

    private static final List<String> NUMBERS = List.of(
            "parcels",
            "in-time",
            "first-scan",
            "delivered",
            "arrived",
            "lost-damaged",
            "claims-won",
            "claims-paid",
            "billing",
            "booking");

    private final Scorecards cards;

    ScoreSheet(Scorecards cards) {
        this.cards = cards;
    }

    Report of(Warehouse warehouse, YearMonth month, Locale language) {
        List<Score> scores = cards.of(warehouse, month);
        return page -> {
            page.heading(new Heading(
                    word("page.scorecard", language) + " " + month,
                    warehouse.code() + " " + month,
                    "",
                    List.of(Papers.text("manifest.from", language, warehouse.name())),
                    new Heading.Printed(Instant.now(), ""),
                    warehouse.timezone(),
                    language));
            List<Column> columns = new ArrayList<>();
            columns.add(new Column("carrier", word("page.carrier", language), 16, Column.Kind.TEXT));
            NUMBERS.forEach(
                    name -> columns.add(new Column(name, word("short." + name, language), 12, Column.Kind.NUMBER)));
            page.table("scores", columns);
            for (Score one : scores) {
                page.row(
                        (one.carrier() + " " + one.service()).strip(),
                        one.parcels(),
                        one.inTimeShare(),
                        one.scanTime(),
                        one.delivered(),
                        one.arrivedShare(),
                        one.lost() + " / " + one.damaged(),
                        one.claims() + " / " + one.won(),
                        one.paidShown(),
                        one.differences() + " / " + one.disputedShown(),
                        one.bookings() + " / " + one.refused() + " / " + one.unclear());
            }
            page.title("");
            page.lines(List.of(word("page.score-note", language).split("(?<=[.。]) ?")));
            page.end();
        };
    }

    private static String word(String key, Locale language) {
        return Texts.of("freight", key, language);
    }
}
