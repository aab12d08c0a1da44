package org.stowage.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.barcode.CheckDigits;
import org.stowage.catalog.PackCode;

/** The numbers under which the trade knows an item and its cases (GS1 General Specifications 2.1: GTIN), 14 digits each. */
record ItemNumbers(@Nullable String gtin, List<PackCode> packs) {

    /** @param own the item's own GTIN @param packs barcodes of one item; those of one unit can be its EAN */
    static ItemNumbers of(@Nullable String own, List<PackCode> packs) {
        String gtin = Stream.concat(
                        Stream.ofNullable(own),
                        packs.stream().filter(pack -> pack.quantity() == 1).map(PackCode::code))
                .map(CheckDigits::gtin14)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new ItemNumbers(gtin, packs);
    }

    /** The number of a case of so many. */
    Optional<String> ofCase(long quantity) {
        return packs.stream()
                .filter(pack -> pack.quantity() > 1 && pack.quantity() == quantity)
                .map(pack -> CheckDigits.gtin14(pack.code()))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
