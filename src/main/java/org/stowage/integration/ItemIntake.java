package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.ItemChange;
import org.stowage.catalog.Items;
import org.stowage.catalog.NewItem;
import org.stowage.catalog.NewPack;
import org.stowage.kernel.Problem;

/** Item files: one row is one item; what a row leaves empty stays as it is. */
@ApplicationScoped
class ItemIntake implements Intake {

    private static final List<Column> COLUMNS = Column.of(
            List.of("sku", "name"),
            "gtin barcodes packs unit weightGrams lengthMm widthMm heightMm lotControlled serialControlled shelfLifeDays"
                    + " storageClass temperatureClass fragile stackable style colour size imageUrl cost hsCode"
                    + " originCountry packingInstruction faceMin faceMax",
            "");

    private final Items items;

    ItemIntake(Items items) {
        this.items = items;
    }

    @Override
    public String kind() {
        return "items";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public @Nullable String key(ImportRow row) {
        return null;
    }

    @Override
    public void apply(List<ImportDocument> documents, Context context) {
        List<ImportRow> good = new ArrayList<>();
        List<NewItem> wanted = new ArrayList<>();
        for (ImportDocument document : documents) {
            ImportRow row = document.first();
            NewItem item = item(row);
            for (Problem.Fault fault : item.faults("")) {
                row.add(fault, fault.pointer().split("/", 3)[1]);
            }
            if (row.faults().isEmpty()) {
                good.add(row);
                wanted.add(item);
            }
        }
        List<ItemChange> changes = items.upsert(wanted);
        for (int i = 0; i < good.size(); i++) {
            good.get(i)
                    .verdict(ImportRow.Verdict.valueOf(changes.get(i).change().name()));
        }
    }

    private static NewItem item(ImportRow row) {
        return new NewItem(
                row.text("sku", ""),
                row.text("name", ""),
                row.code("gtin"),
                list(row.text("barcodes")),
                packs(row),
                row.code("unit"),
                row.number("weightGrams"),
                row.number("lengthMm"),
                row.number("widthMm"),
                row.number("heightMm"),
                row.yes("lotControlled"),
                row.yes("serialControlled"),
                row.integer("shelfLifeDays"),
                row.code("storageClass"),
                row.code("temperatureClass"),
                row.yes("fragile"),
                row.yes("stackable"),
                row.code("style"),
                row.code("colour"),
                row.code("size"),
                row.text("imageUrl"),
                row.decimal("cost"),
                row.code("hsCode"),
                row.code("originCountry"),
                row.text("packingInstruction"),
                row.number("faceMin"),
                row.number("faceMax"),
                null);
    }

    private static @Nullable List<String> list(@Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(text.split(";"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** {@code 4006381333931=12;4006381333948=48}: the barcode of a case and how many are in it. */
    private static @Nullable List<NewPack> packs(ImportRow row) {
        List<String> parts = list(row.text("packs"));
        if (parts == null) {
            return null;
        }
        List<NewPack> packs = new ArrayList<>();
        for (String part : parts) {
            int equals = part.lastIndexOf('=');
            String quantity = part.substring(equals + 1).strip();
            if (equals < 1 || !quantity.matches("\\d{1,10}")) {
                row.fault("packs", IntegrationProblem.BROKEN_PACK, part);
            } else {
                packs.add(new NewPack(part.substring(0, equals).strip(), Long.parseLong(quantity)));
            }
        }
        return packs;
    }
}
