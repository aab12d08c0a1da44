package org.stowage.freight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PlainCell;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouse;

/** How carriers did in a month, by the parcels of one warehouse that were handed over to them in it. */
@ApplicationScoped
public class Scorecards {

    private final ScoreSql sql;

    Scorecards(ScoreSql sql) {
        this.sql = sql;
    }

    @Transactional
    public List<Score> of(Warehouse warehouse, YearMonth month) {
        return sql.of(warehouse.id(), month, warehouse.timezone());
    }

    /** @param asked 2026-11; null: this one, on the clock of the warehouse */
    public static YearMonth month(Warehouse warehouse, @Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return YearMonth.now(warehouse.timezone());
        }
        try {
            return YearMonth.parse(asked.strip());
        } catch (DateTimeException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, asked, "2026-11").at("/month");
        }
    }

    /** Byte order mark, English column names, no live formulas. */
    String csv(List<Score> scores) {
        StringBuilder text = new StringBuilder("\uFEFF");
        text.append(CSVFormat.RFC4180.format(
                        "carrier",
                        "service",
                        "parcels",
                        "inTime",
                        "scanned",
                        "scanMinutes",
                        "delivered",
                        "promised",
                        "arrivedInTime",
                        "lost",
                        "damaged",
                        "claims",
                        "won",
                        "paid",
                        "differences",
                        "disputed",
                        "bookings",
                        "refused",
                        "unclear"))
                .append("\r\n");
        for (Score one : scores) {
            text.append(CSVFormat.RFC4180.format(
                            PlainCell.of(one.carrier()),
                            PlainCell.of(one.service()),
                            one.parcels(),
                            one.inTime(),
                            one.scanned(),
                            one.scanMinutes(),
                            one.delivered(),
                            one.promised(),
                            one.arrivedInTime(),
                            one.lost(),
                            one.damaged(),
                            one.claims(),
                            one.won(),
                            one.paidShown(),
                            one.differences(),
                            one.disputedShown(),
                            one.bookings(),
                            one.refused(),
                            one.unclear()))
                    .append("\r\n");
        }
        return text.toString();
    }
}
