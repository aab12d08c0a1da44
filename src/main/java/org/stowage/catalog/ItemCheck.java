package org.stowage.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.ProblemType;
import org.stowage.kernel.Quantity;

/** Looks an item over before anything of it is written: all faults at once. */
final class ItemCheck {

    private static final Pattern GTIN = Pattern.compile("\\d{8}|\\d{12,14}");
    private static final Pattern BARCODE = Pattern.compile("[^\\p{Cntrl}\\s](?:[^\\p{Cntrl}]{0,98}[^\\p{Cntrl}\\s])?");
    private static final Pattern UNIT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,19}");
    private static final int LONGEST_NAME = 500;
    private static final int MOST_PARTS = 100;

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
        parts();
        measures();
        return faults;
    }

    private void codes() {
        Map<String, Long> meanings = new HashMap<>();
        Map<String, Long> units = new HashMap<>();
        List<String> barcodes = item.barcodes() == null ? List.of() : item.barcodes();
        for (int i = 0; i < barcodes.size(); i++) {
            barcode("/barcodes/" + i, barcodes.get(i), 1, meanings);
        }
        List<NewPack> packs = item.packs() == null ? List.of() : item.packs();
        for (int i = 0; i < packs.size(); i++) {
            NewPack pack = packs.get(i);
            barcode("/packs/" + i + "/code", pack.code(), pack.quantity(), meanings);
            unit("/packs/" + i + "/unit", pack, units);
            if (pack.quantity() < 1 || pack.quantity() > Quantity.MOST) {
                fault("/packs/" + i + "/quantity", CatalogProblem.INVALID_PACK, pack.code(), Quantity.MOST);
            }
        }
    }

    private void barcode(String at, @Nullable String code, long quantity, Map<String, Long> meanings) {
        if (code == null || !BARCODE.matcher(code).matches()) {
            fault(at, CatalogProblem.INVALID_BARCODE, String.valueOf(code));
            return;
        }
        Long other = meanings.putIfAbsent(ItemCodes.canonical(code), quantity);
        if (other != null && other != quantity) {
            fault(at, CatalogProblem.CODE_MEANS_TWO, code, other, quantity);
        }
    }

    /** Two barcodes may be cases of 12; a case of 12 and a case of 24 need two words. */
    private void unit(String at, NewPack pack, Map<String, Long> units) {
        if (pack.unit() == null) {
            return;
        }
        if (!UNIT.matcher(pack.unit()).matches()
                || pack.quantity() == 1
                || pack.unit().equalsIgnoreCase(item.unit() == null ? "piece" : item.unit())) {
            fault(at, CatalogProblem.INVALID_UNIT, pack.unit());
            return;
        }
        Long other = units.putIfAbsent(pack.unit().toLowerCase(Locale.ROOT), pack.quantity());
        if (other != null && other != pack.quantity()) {
            fault(at, CatalogProblem.UNIT_MEANS_TWO, pack.unit(), other, pack.quantity());
        }
    }

    private void parts() {
        List<NewPart> parts = item.parts() == null ? List.of() : item.parts();
        if (parts.size() > MOST_PARTS) {
            fault("/parts", CatalogProblem.TOO_MANY_PARTS, parts.size(), MOST_PARTS);
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            String sku = String.valueOf(parts.get(i).sku());
            String at = "/parts/" + i;
            if (!Sku.isSku(sku.strip())) {
                fault(at + "/sku", CatalogProblem.INVALID_SKU, sku);
            } else if (Sku.key(sku).equals(Sku.key(String.valueOf(item.sku())))) {
                fault(at + "/sku", CatalogProblem.KIT_OF_ITSELF, sku);
            } else if (!seen.add(Sku.key(sku))) {
                fault(at + "/sku", CatalogProblem.PART_TWICE, sku);
            }
            if (parts.get(i).quantity() < 1 || parts.get(i).quantity() > Quantity.MOST) {
                fault(at + "/quantity", CatalogProblem.INVALID_PART, sku, Quantity.MOST);
            }
        }
    }

    private void measures() {
        negative("/weightGrams", item.weightGrams());
        negative("/lengthMm", item.lengthMm());
        negative("/widthMm", item.widthMm());
        negative("/heightMm", item.heightMm());
        negative("/shelfLifeDays", item.shelfLifeDays());
        negative("/minimumRemainingDays", item.minimumRemainingDays());
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
