package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
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

    byte[] draw(Warehouse warehouse, YearMonth month, Locale language) {
        List<Score> scores = cards.of(warehouse, month);
        return Papers.pdf(pdf -> {
            var page = new TableSheet(pdf, language, warehouse.code() + " " + month, true);
            page.head(
                    word("page.scorecard", language) + " " + month,
                    "",
                    List.of(ManifestSheet.text("manifest.from", language, warehouse.name())));
            List<TableSheet.Col> columns = new java.util.ArrayList<>();
            columns.add(new TableSheet.Col(word("page.carrier", language), 16, false));
            NUMBERS.forEach(name -> columns.add(new TableSheet.Col(word("short." + name, language), 12, true)));
            page.table(columns);
            for (Score one : scores) {
                page.row(List.of(
                        (one.carrier() + " " + one.service()).strip(),
                        Long.toString(one.parcels()),
                        one.inTimeShare(),
                        one.scanTime(),
                        Long.toString(one.delivered()),
                        one.arrivedShare(),
                        one.lost() + " / " + one.damaged(),
                        one.claims() + " / " + one.won(),
                        one.paidShown(),
                        one.differences() + " / " + one.disputedShown(),
                        one.bookings() + " / " + one.refused() + " / " + one.unclear()));
            }
            page.title("");
            page.lines(List.of(word("page.score-note", language).split("(?<=[.。]) ?")));
            page.end(
                    ManifestSheet.text("manifest.printed", language, Papers.time(Instant.now(), warehouse.timezone())));
        });
    }

    private static String word(String key, Locale language) {
        return Texts.of("freight", key, language);
    }
}
