package org.stowage.counting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.stock.AsOf;

/** The rows of a sheet as a page sends them: columns of equal length, empty rows left out. */
final class PaperForm {

    private PaperForm() {}

    /** Faults stay with the fields, by the number of the row on the page. */
    static List<CountLine> read(FormFields fields, ZoneId clock) {
        String when = fields.text("countedAt");
        Instant countedAt = when == null ? null : AsOf.onClock(clock, when, "/countedAt");
        List<@Nullable String> locations = fields.column("location");
        List<@Nullable String> skus = fields.column("sku");
        List<@Nullable String> quantities = fields.column("quantity");
        List<@Nullable String> lots = fields.column("lot");
        List<CountLine> lines = new ArrayList<>();
        for (int n = 0; n < locations.size(); n++) {
            String location = at(locations, n);
            String sku = at(skus, n);
            String typed = at(quantities, n);
            if (location == null && sku == null && typed == null) {
                continue;
            }
            String row = "/lines/" + n;
            Long quantity = fields.number(row + "/quantity", typed);
            missing(fields, row + "/location", location);
            missing(fields, row + "/sku", sku);
            missing(fields, row + "/quantity", typed);
            if (location != null && sku != null && quantity != null) {
                lines.add(new CountLine(bare(location), sku, at(lots, n), null, null, null, quantity, countedAt, null));
            }
        }
        if (lines.isEmpty()) {
            fields.fault("/lines/0/location", KernelProblem.MISSING_VALUE);
        }
        return lines;
    }

    /** What makes two sheets the same. */
    static List<@Nullable String> asked(CountLine line) {
        List<@Nullable String> asked = new ArrayList<>();
        asked.add(line.location());
        asked.add(line.sku());
        asked.add(line.lot());
        asked.add(String.valueOf(line.quantity()));
        asked.add(String.valueOf(line.countedAt()));
        return asked;
    }

    private static void missing(FormFields fields, String pointer, @Nullable String text) {
        if (text == null) {
            fields.fault(pointer, KernelProblem.MISSING_VALUE);
        }
    }

    private static @Nullable String at(List<@Nullable String> column, int n) {
        return n < column.size() ? column.get(n) : null;
    }

    /** A scanned label says what it is. */
    private static String bare(String location) {
        String code = location.toUpperCase(Locale.ROOT);
        return code.startsWith("L-") ? code.substring(2) : code;
    }
}
