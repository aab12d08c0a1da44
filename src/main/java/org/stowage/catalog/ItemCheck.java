package org.stowage.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.ProblemType;
import org.stowage.kernel.Quantity;

/** Looks an item over before anything of it is written: all faults at once. */
final class ItemCheck {

    private static final Pattern GTIN = Pattern.compile("\\d{8}|\\d{12,14}");
    private static final Pattern BARCODE = Pattern.compile("[^\\p{Cntrl}\\s](?:[^\\p{Cntrl}]{0,98}[^\\p{Cntrl}\\s])?");
    private static final int LONGEST_NAME = 500;

    private final List<Problem.Fault> faults = new ArrayList<>();
    private final NewItem item;
    private final String pointer;

    ItemCheck(NewItem item, String pointer) {
        this.item = item;
        this.pointer = pointer;
    }

    List<Problem.Fault> faults() {
        if (item.sku() == null || !Sku.isSku(item.sku().strip())) {
            fault("/sku", CatalogProblem.INVALID_SKU, String.valueOf(item.sku()));
        }
        if (item.name() != null && item.name().isBlank()) {
            fault("/name", CatalogProblem.NAME_MISSING, item.sku());
        }
        if (item.gtin() != null && !GTIN.matcher(item.gtin()).matches()) {
            fault("/gtin", CatalogProblem.INVALID_GTIN, item.gtin());
        }
        tooLong("/name", item.name(), LONGEST_NAME);
        tooLong("/packingInstruction", item.packingInstruction(), 2_000);
        tooLong("/imageUrl", item.imageUrl(), 2_000);
        codes();
        measures();
        return faults;
    }

    private void codes() {
        List<String> barcodes = item.barcodes() == null ? List.of() : item.barcodes();
        for (int i = 0; i < barcodes.size(); i++) {
            barcode("/barcodes/" + i, barcodes.get(i));
        }
        List<NewPack> packs = item.packs() == null ? List.of() : item.packs();
        for (int i = 0; i < packs.size(); i++) {
            NewPack pack = packs.get(i);
            barcode("/packs/" + i + "/code", pack.code());
            if (pack.quantity() < 1 || pack.quantity() > Quantity.MOST) {
                fault("/packs/" + i + "/quantity", CatalogProblem.INVALID_PACK, pack.code(), Quantity.MOST);
            }
        }
    }

    private void barcode(String at, @Nullable String code) {
        if (code == null || !BARCODE.matcher(code).matches()) {
            fault(at, CatalogProblem.INVALID_BARCODE, String.valueOf(code));
        }
    }

    private void measures() {
        negative("/weightGrams", item.weightGrams());
        negative("/lengthMm", item.lengthMm());
        negative("/widthMm", item.widthMm());
        negative("/heightMm", item.heightMm());
        negative("/shelfLifeDays", item.shelfLifeDays());
        negative("/cost", item.cost());
        negative("/faceMin", item.faceMin());
        negative("/faceMax", item.faceMax());
        negative("/plausibleMaximum", item.plausibleMaximum());
    }

    private void negative(String at, @Nullable Number value) {
        if (value != null && value.doubleValue() < 0) {
            fault(at, CatalogProblem.NEGATIVE_MEASURE, value);
        }
    }

    private void tooLong(String at, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            fault(at, CatalogProblem.TEXT_TOO_LONG, text.substring(0, 20) + "…", most);
        }
    }

    private void fault(String at, ProblemType type, Object... values) {
        faults.add(Problem.fault(pointer + at, type, values));
    }
}
