package org.stowage.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.PlainCell;

/**
 * A cost table as a file: one row for each band of each zone, one for each surcharge; what is said of the whole table stands in
 * every row. Columns as the import reads them.
 */
public final class TariffFile {

    public static final List<String> REQUIRED = List.of("carrier", "service");

    public static final String HEAD =
            "warehouse level currency validFrom validTo divisor stepGrams graceGrams minimum maxGrams maxLengthMm maxGirthMm"
                    + " cod";
    public static final String ZONES = "zone regions days upToGrams price firstGrams nextGrams nextPrice";
    public static final String SURCHARGES =
            "surcharge of percent amount perKg least most overGrams overLengthMm overGirthMm from until";

    private static final List<String> COLUMNS =
            List.of((String.join(" ", REQUIRED) + " " + HEAD + " " + ZONES + " " + SURCHARGES).split(" ", -1));

    private final StringBuilder text = new StringBuilder("\uFEFF");
    private final Map<String, String> head = new HashMap<>();

    private TariffFile(CostTable table) {
        cell(head, "carrier", table.carrier());
        cell(head, "service", table.service());
        cell(head, "warehouse", table.warehouse());
        cell(head, "level", DatabaseName.of(table.level()));
        cell(head, "currency", table.currency());
        cell(head, "validFrom", table.validFrom());
        cell(head, "validTo", table.validTo());
        cell(head, "divisor", table.rounding().divisor());
        cell(head, "stepGrams", table.rounding().stepGrams());
        cell(head, "graceGrams", table.rounding().graceGrams());
        cell(head, "minimum", table.minimum());
        cell(head, "maxGrams", table.takes().maxGrams());
        cell(head, "maxLengthMm", table.takes().maxLengthMm());
        cell(head, "maxGirthMm", table.takes().maxGirthMm());
        cell(head, "cod", table.takes().cod());
    }

    /** With a byte order mark, so that a spreadsheet reads Chinese; no cell is run as a formula. */
    static String of(CostTable table) {
        TariffFile file = new TariffFile(table);
        file.line(COLUMNS);
        for (Zone zone : table.zones()) {
            zone.bands().forEach(band -> file.row(band(zone, band)));
        }
        table.extras().forEach(extra -> file.row(surcharge(extra)));
        return file.text.toString();
    }

    private static Map<String, String> band(Zone zone, Band band) {
        Map<String, String> cells = new HashMap<>();
        cell(cells, "zone", zone.name());
        cell(cells, "regions", String.join("; ", zone.regions()));
        cell(cells, "days", zone.days());
        cell(cells, "upToGrams", band.upToGrams());
        cell(cells, "price", band.price());
        cell(cells, "firstGrams", band.firstGrams());
        cell(cells, "nextGrams", band.nextGrams());
        cell(cells, "nextPrice", band.nextPrice());
        return cells;
    }

    private static Map<String, String> surcharge(Surcharge extra) {
        Map<String, String> cells = new HashMap<>();
        cell(cells, "surcharge", extra.name());
        cell(cells, "of", extra.of() == null ? null : DatabaseName.of(extra.of()));
        cell(cells, "percent", extra.percent());
        cell(cells, "amount", extra.amount());
        cell(cells, "perKg", extra.perKg());
        cell(cells, "least", extra.least());
        cell(cells, "most", extra.most());
        cell(cells, "regions", extra.regions() == null ? null : String.join("; ", extra.regions()));
        cell(cells, "overGrams", extra.overGrams());
        cell(cells, "overLengthMm", extra.overLengthMm());
        cell(cells, "overGirthMm", extra.overGirthMm());
        cell(cells, "from", extra.from());
        cell(cells, "until", extra.until());
        return cells;
    }

    private static void cell(Map<String, String> cells, String column, @Nullable Object value) {
        if (value != null) {
            cells.put(
                    column,
                    value instanceof BigDecimal amount
                            ? amount.toPlainString()
                            : value.equals(true) ? "yes" : value.toString());
        }
    }

    private void row(Map<String, String> cells) {
        line(COLUMNS.stream()
                .map(column -> cells.getOrDefault(column, head.getOrDefault(column, "")))
                .toList());
    }

    private void line(List<String> cells) {
        List<String> plain = new ArrayList<>();
        cells.forEach(cell -> plain.add(PlainCell.of(cell)));
        text.append(CSVFormat.RFC4180.format(plain.toArray())).append("\r\n");
    }
}
