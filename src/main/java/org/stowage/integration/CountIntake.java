package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.stowage.counting.CountEntry;
import org.stowage.counting.CountLine;
import org.stowage.counting.TallySource;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Quantity;
import org.stowage.site.WarehouseKey;
import org.stowage.site.Warehouses;

/** Count sheets that were filled in: the rows of one count's number are one document. The same sheet again changes nothing. */
@ApplicationScoped
class CountIntake implements Intake {

    private static final List<Column> COLUMNS =
            Column.of(List.of("count", "location", "sku", "quantity"), "lot lpn countedAt", "");

    private final CountEntry entry;
    private final Warehouses warehouses;

    CountIntake(CountEntry entry, Warehouses warehouses) {
        this.entry = entry;
        this.warehouses = warehouses;
    }

    @Override
    public String kind() {
        return "counts";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String key(ImportRow row) {
        String number = row.values().getOrDefault("count", "#" + row.number()).toUpperCase(Locale.ROOT);
        return number.startsWith("D-") ? number.substring(2) : number;
    }

    @Override
    public void apply(List<ImportDocument> documents, Context context) {
        documents.forEach(document -> enter(document, context));
    }

    private void enter(ImportDocument document, Context context) {
        List<CountLine> lines = new ArrayList<>();
        for (ImportRow row : document.live()) {
            lines.add(line(row));
        }
        try {
            Optional<WarehouseKey> at = warehouses.findKey(document.key());
            if (at.isEmpty()) {
                document.first().fault("count", IntegrationProblem.UNKNOWN_COUNT, document.key());
            } else if (document.faulty()) {
                // what else is wrong with it is said along
                entry.check(at.get(), document.key(), lines, context.actor());
            } else if (entry.enter(at.get(), document.key(), lines, TallySource.PAPER, context.actor())) {
                document.verdict(ImportRow.Verdict.CREATED);
            } else {
                document.verdict(ImportRow.Verdict.UNCHANGED);
            }
        } catch (Problem refused) {
            document.reject(refused);
        }
    }

    /** A quantity that is none is noted with its row, and the other faults of the sheet are looked for all the same. */
    private static CountLine line(ImportRow row) {
        Long quantity = row.number("quantity");
        return new CountLine(
                row.text("location", ""),
                row.text("sku", ""),
                row.code("lot"),
                row.code("lpn"),
                null,
                null,
                Math.clamp(Objects.requireNonNullElse(quantity, 0L), -1, Quantity.MOST + 1),
                row.instant("countedAt"),
                null);
    }
}
