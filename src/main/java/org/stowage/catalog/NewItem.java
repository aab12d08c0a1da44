package org.stowage.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * An item as a file or a request tells it. What is left out (null) stays as it is, or gets its usual value when the item
 * is new; a list of barcodes or packs replaces the former ones.
 *
 * @param name needed when the item is new
 * @param gtin 8, 12, 13 or 14 digits
 * @param weightGrams of one base unit, as are the lengths
 * @param minimumRemainingDays days of life that a customer still gets; nearer to its end a lot is not offered
 * @param parts makes it a kit; an empty list makes it a plain item again
 */
public record NewItem(
        String sku,
        @Nullable String name,
        @Nullable String gtin,
        @Nullable List<String> barcodes,
        @Nullable List<NewPack> packs,
        @Nullable String unit,
        @Nullable Long weightGrams,
        @Nullable Long lengthMm,
        @Nullable Long widthMm,
        @Nullable Long heightMm,
        @Nullable Boolean lotControlled,
        @Nullable Boolean serialControlled,
        @Nullable Integer shelfLifeDays,
        @Nullable String storageClass,
        @Nullable String temperatureClass,
        @Nullable Boolean fragile,
        @Nullable Boolean stackable,
        @Nullable String style,
        @Nullable String colour,
        @Nullable String size,
        @Nullable String imageUrl,
        @Nullable BigDecimal cost,
        @Nullable String hsCode,
        @Nullable String originCountry,
        @Nullable String packingInstruction,
        @Nullable Long faceMin,
        @Nullable Long faceMax,
        @Nullable Long plausibleMaximum,
        @Nullable Integer minimumRemainingDays,
        @Nullable List<NewPart> parts) {

    /** An item of which only this is known. */
    public static NewItem of(String sku, String name) {
        return new NewItem(
                sku, name, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Everything that is wrong with it, each with its field behind the given pointer. */
    public List<Problem.Fault> faults(String pointer) {
        return new ItemCheck(this, pointer).faults();
    }
}
