package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.boxing.NewPackaging;
import org.stowage.boxing.Packaging;
import org.stowage.boxing.Packagings;
import org.stowage.kernel.Problem;
import org.stowage.site.WarehouseKey;

/** Files of boxes, bags and envelopes: one row is one of them; what a row leaves empty stays as it is. */
@ApplicationScoped
class PackagingIntake implements Intake {

    private static final List<Column> COLUMNS = Column.of(
            List.of("code"), "warehouse name kind lengthMm widthMm heightMm grams maxGrams sku owner cost active", "");

    private final Packagings packagings;
    private final ImportWarehouses warehouses;

    PackagingIntake(Packagings packagings, ImportWarehouses warehouses) {
        this.packagings = packagings;
        this.warehouses = warehouses;
    }

    @Override
    public String kind() {
        return "packaging";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public @Nullable String key(ImportRow row) {
        return null;
    }

    /** A box that is named twice: the later row sees what the earlier one left. */
    @Override
    public String subject(ImportDocument document) {
        ImportRow row = document.first();
        return (row.text("warehouse", "") + '/' + row.text("code", "")).toUpperCase(Locale.ROOT);
    }

    @Override
    public void apply(List<ImportDocument> documents, Context context) {
        warehouses.sort(documents, context).forEach((warehouse, own) -> keep(warehouse, own, context));
    }

    private void keep(WarehouseKey warehouse, List<ImportDocument> documents, Context context) {
        Map<String, Packaging> known =
                packagings.all(warehouse.id()).stream().collect(Collectors.toMap(Packaging::code, Function.identity()));
        for (ImportDocument document : documents) {
            ImportRow row = document.first();
            NewPackaging asked = box(row);
            Packaging before = known.get(asked.key());
            NewPackaging wanted = asked.over(before);
            for (Problem.Fault fault : packagings.faults(wanted)) {
                row.add(fault, fault.pointer().substring(1));
            }
            if (row.faults().isEmpty()) {
                Packaging after =
                        packagings.keep(warehouse.id(), wanted, context.actor().operatorId());
                known.put(after.code(), after);
                row.verdict(
                        before == null
                                ? ImportRow.Verdict.CREATED
                                : after.equals(before) ? ImportRow.Verdict.UNCHANGED : ImportRow.Verdict.UPDATED);
            }
        }
    }

    @SuppressWarnings("NullAway") // a measure that is missing is told with all other faults
    private static NewPackaging box(ImportRow row) {
        String kind = row.text("kind");
        return new NewPackaging(
                row.text("code", ""),
                row.text("name", ""),
                kind == null ? null : kind.toLowerCase(Locale.ROOT),
                row.number("lengthMm"),
                row.number("widthMm"),
                row.number("heightMm"),
                row.number("grams"),
                row.number("maxGrams"),
                row.code("sku"),
                row.code("owner"),
                row.decimal("cost"),
                row.yes("active"));
    }
}
