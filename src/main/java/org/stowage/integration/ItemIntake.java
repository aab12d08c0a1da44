package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.ItemChange;
import org.stowage.catalog.ItemTexts;
import org.stowage.catalog.Items;
import org.stowage.catalog.NewItem;
import org.stowage.catalog.NewPack;
import org.stowage.catalog.NewPart;
import org.stowage.kernel.Problem;

/** Item files: one row is one item; what a row leaves empty stays as it is. */
@ApplicationScoped
class ItemIntake implements Intake {

    private static final List<Column> COLUMNS = Column.of(
            List.of("sku", "name"),
            "gtin barcodes packs unit weightGrams lengthMm widthMm heightMm lotControlled serialControlled shelfLifeDays"
                    + " storageClass temperatureClass fragile stackable style colour size imageUrl cost hsCode"
                    + " originCountry packingInstruction faceMin faceMax minimumRemainingDays parts",
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
            note(row, item.faults(""));
            if (row.faults().isEmpty()) {
                good.add(row);
                wanted.add(item);
            }
        }
        List<List<Problem.Fault>> parts = items.partFaults(wanted);
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (!parts.get(i).isEmpty()) {
                note(good.remove(i), parts.get(i));
                wanted.remove(i);
            }
        }
        List<ItemChange> changes = items.upsert(wanted);
        for (int i = 0; i < good.size(); i++) {
            good.get(i)
                    .verdict(ImportRow.Verdict.valueOf(changes.get(i).change().name()));
        }
    }

    private static void note(ImportRow row, List<Problem.Fault> faults) {
        faults.forEach(fault -> row.add(fault, fault.pointer().split("/", 3)[1]));
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
                null,
                row.integer("minimumRemainingDays"),
                parts(row));
    }

    private static @Nullable List<String> list(@Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(text.split(";"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** {@code 4006381333931=12 case;4006381333948=48}: the barcode of a case, how many are in it, and its name. */
    private static @Nullable List<NewPack> packs(ImportRow row) {
        List<String> texts = list(row.text("packs"));
        if (texts == null) {
            return null;
        }
        List<NewPack> packs = new ArrayList<>();
        for (String text : texts) {
            ItemTexts.pack(text)
                    .ifPresentOrElse(packs::add, () -> row.fault("packs", IntegrationProblem.BROKEN_PACK, text));
        }
        return packs;
    }

    /** {@code TEA-100=2;CUP-1=1}: what lies in one kit. */
    private static @Nullable List<NewPart> parts(ImportRow row) {
        List<String> texts = list(row.text("parts"));
        if (texts == null) {
            return null;
        }
        List<NewPart> parts = new ArrayList<>();
        for (String text : texts) {
            ItemTexts.part(text)
                    .ifPresentOrElse(parts::add, () -> row.fault("parts", IntegrationProblem.BROKEN_PART, text));
        }
        return parts;
    }
}
