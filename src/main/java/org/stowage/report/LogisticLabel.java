package org.stowage.report;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.printing.ContentLines;
import org.stowage.report.UnitLabelSql.Packed;
import org.stowage.shipping.Addressee;
import org.stowage.site.Sender;
import org.stowage.site.Warehouse;

/** The GS1 logistic label of a unit that has an SSCC. */
final class LogisticLabel {

    /** GS1's data title of (17). */
    private static final String USE_BY = "USE BY OR EXPIRY";

    private LogisticLabel() {}

    /** @param to who gets it; null: it belongs to no one order */
    static Map<String, Object> of(LabelledUnit labelled, Warehouse warehouse, @Nullable Addressee to) {
        Sender from = warehouse.sender();
        Long gross = labelled.gross();
        LogisticCodes codes = LogisticCodes.of(labelled.content(), labelled.numbers(), gross);
        Map<String, Object> data = new HashMap<>();
        data.put("shipFromName", from.name() == null ? warehouse.name() : from.name());
        data.put("shipFromAddress", address(from));
        data.put("shipToName", to == null ? "" : to.name());
        data.put("shipToAddress", to == null ? "" : to.address());
        data.put("carrierName", labelled.ordered().map(Packed::carrier).orElse(""));
        data.put("orderNo", labelled.ordered().map(Packed::orderNo).orElse(""));
        data.put(
                "unitOf",
                labelled.parcel().map(each -> each.place() + " / " + each.of()).orElse(""));
        data.put("sscc", labelled.sscc().orElseThrow());
        data.put("contentGtin", codes.gtin());
        data.put("contentCount", codes.count());
        data.put("contentCode", codes.content());
        data.put("batchCode", codes.batch());
        data.put("weight", gross == null ? "" : ContentLines.kilograms(gross));
        data.put("dateTitle", USE_BY);
        labelled.content().oneLot().ifPresent(goods -> {
            data.put("batch", String.valueOf(goods.lot()));
            data.put(
                    "bestBefore",
                    goods.expiresOn() == null ? "" : goods.expiresOn().toString());
        });
        return data;
    }

    private static String address(Sender from) {
        return Stream.of(from.address(), from.district(), from.postcode(), from.city(), from.province(), from.country())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
