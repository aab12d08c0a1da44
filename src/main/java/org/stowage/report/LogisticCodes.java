package org.stowage.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bars of a GS1 logistic label say besides the SSCC (GS1 General Specifications 2.2 and 6.6.4). Only a unit of one
 * item has a content: a case that the trade knows by a number of its own (01), else so many of its item (02), (37). Day and
 * lot are those of all units or of none.
 *
 * @param gtin empty: mixed, or the item has none @param count empty with the number of a case
 * @param content first symbol @param batch second symbol; both may be empty
 */
record LogisticCodes(String gtin, String count, String content, String batch) {

    private static final LogisticCodes NONE = new LogisticCodes("", "", "", "");

    /** @param grams gross, as a scale says; null: nobody weighed it */
    static LogisticCodes of(UnitContent unit, ItemNumbers numbers, @Nullable Long grams) {
        String weight = Gs1Text.weight(grams);
        String gtin = numbers.gtin();
        String ofCase = unit.isOneItem() ? numbers.ofCase(unit.quantity()).orElse("") : "";
        if (!unit.isOneItem() || gtin == null && ofCase.isEmpty()) {
            return new LogisticCodes("", "", "", weight);
        }
        List<UnitGoods> goods = unit.goods();
        String batch = unit.isOneLot()
                ? Gs1Text.expiry(goods.getFirst().expiresOn())
                        + weight
                        + Gs1Text.lot(goods.getFirst().lot())
                : weight;
        if (!ofCase.isEmpty() || gtin == null) {
            return new LogisticCodes(ofCase, "", "(01)" + ofCase, batch);
        }
        String content = Gs1Text.content(gtin, unit.quantity());
        return content.isEmpty() ? NONE : new LogisticCodes(gtin, String.valueOf(unit.quantity()), content, batch);
    }
}
