package org.stowage.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the square code of a lot's label says: item, day and lot at once where the item has a GTIN, (01)(17)(10); else the lot
 * alone, as a dialog that asks for a lot takes it.
 *
 * @param symbology as labels name it
 */
record LotCode(String barcode, String symbology) {

    static LotCode of(@Nullable String gtin14, String lot, @Nullable LocalDate expiresOn) {
        if (gtin14 != null && Gs1Text.isLot(lot)) {
            return new LotCode("(01)" + gtin14 + Gs1Text.expiry(expiresOn) + Gs1Text.lot(lot), "gs1-datamatrix");
        }
        return new LotCode(lot, lot.chars().allMatch(c -> c >= ' ' && c < 127) ? "datamatrix" : "qr");
    }
}
