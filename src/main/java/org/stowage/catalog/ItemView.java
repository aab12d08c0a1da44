package org.stowage.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as the API shows it.
 *
 * @param cost only to those who count money
 * @param parts of a kit; empty: it is stocked itself
 */
record ItemView(
        String sku,
        String name,
        @Nullable String gtin,
        List<String> barcodes,
        List<NewPack> packs,
        String unit,
        @Nullable Long weightGrams,
        @Nullable Long lengthMm,
        @Nullable Long widthMm,
        @Nullable Long heightMm,
        boolean lotControlled,
        boolean serialControlled,
        @Nullable Integer shelfLifeDays,
        @Nullable String storageClass,
        @Nullable String temperatureClass,
        boolean fragile,
        boolean stackable,
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
        long plausibleMaximum,
        int minimumRemainingDays,
        List<NewPart> parts) {

    static ItemView from(Item item, List<PackCode> codes, List<KitPart> parts, boolean withCost) {
        List<PackCode> own = codes.stream().filter(c -> c.itemId() == item.id()).toList();
        return new ItemView(
                item.sku(),
                item.name(),
                item.gtin(),
                own.stream().filter(c -> c.quantity() == 1).map(PackCode::code).toList(),
                own.stream()
                        .filter(c -> c.quantity() > 1)
                        .map(c -> new NewPack(c.code(), c.quantity(), c.unit()))
                        .toList(),
                item.unit(),
                item.weightGrams(),
                item.lengthMm(),
                item.widthMm(),
                item.heightMm(),
                item.lotControlled(),
                item.serialControlled(),
                item.shelfLifeDays(),
                item.storageClass(),
                item.temperatureClass(),
                item.fragile(),
                item.stackable(),
                item.style(),
                item.colour(),
                item.size(),
                item.imageUrl(),
                withCost ? item.cost() : null,
                item.hsCode(),
                item.originCountry(),
                item.packingInstruction(),
                item.faceMin(),
                item.faceMax(),
                item.plausibleMaximum(),
                item.minimumRemainingDays(),
                parts.stream().map(p -> new NewPart(p.sku(), p.quantity())).toList());
    }
}
