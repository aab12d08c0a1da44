package org.stowage.integration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.tariff.Band;
import org.stowage.tariff.CostTable;
import org.stowage.tariff.Level;
import org.stowage.tariff.Limits;
import org.stowage.tariff.Rounding;
import org.stowage.tariff.Surcharge;
import org.stowage.tariff.Zone;

/** The parts of a cost table, each read from its row. */
final class TariffRows {

    private TariffRows() {}

    /** @param said the row that says a column of the whole table */
    @SuppressWarnings("NullAway") // what is missing is a fault that the check of the table names
    static CostTable table(Function<String, ImportRow> said, List<Zone> zones, List<Surcharge> surcharges) {
        LocalDate from = said.apply("validFrom").date("validFrom");
        return new CostTable(
                said.apply("carrier").text("carrier", ""),
                said.apply("service").text("service", ""),
                LocationIntake.choice(said.apply("level"), "level", Level.class),
                said.apply("warehouse").code("warehouse"),
                from,
                said.apply("validTo").date("validTo"),
                said.apply("currency").text("currency"),
                new Rounding(number(said, "divisor"), number(said, "stepGrams"), number(said, "graceGrams")),
                new Limits(
                        number(said, "maxGrams"),
                        number(said, "maxLengthMm"),
                        number(said, "maxGirthMm"),
                        said.apply("cod").yes("cod")),
                said.apply("minimum").decimal("minimum"),
                zones,
                surcharges);
    }

    /** @param rows one for each band; the zone has the regions of all of them */
    @SuppressWarnings("NullAway")
    static Zone zone(List<ImportRow> rows) {
        ImportRow first = rows.getFirst();
        List<String> regions = rows.stream()
                .map(TariffRows::regions)
                .flatMap(named -> named == null ? Stream.empty() : named.stream())
                .distinct()
                .toList();
        return new Zone(
                first.text("zone", ""),
                regions,
                first.integer("days"),
                rows.stream().map(TariffRows::band).toList());
    }

    @SuppressWarnings("NullAway")
    private static Band band(ImportRow row) {
        return new Band(
                row.number("upToGrams"),
                row.decimal("price"),
                row.number("firstGrams"),
                row.number("nextGrams"),
                row.decimal("nextPrice"));
    }

    static Surcharge surcharge(ImportRow row) {
        return new Surcharge(
                row.text("surcharge", ""),
                LocationIntake.choice(row, "of", Surcharge.Base.class),
                row.decimal("percent"),
                row.decimal("amount"),
                row.decimal("perKg"),
                row.decimal("least"),
                row.decimal("most"),
                regions(row),
                row.number("overGrams"),
                row.number("overLengthMm"),
                row.number("overGirthMm"),
                row.date("from"),
                row.date("until"));
    }

    private static @Nullable List<String> regions(ImportRow row) {
        String text = row.text("regions");
        return text == null
                ? null
                : Arrays.stream(text.split("[;；]", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    private static @Nullable Long number(Function<String, ImportRow> said, String column) {
        return said.apply(column).number(column);
    }
}
