package org.stowage.barcode;

import java.nio.charset.StandardCharsets;

/** What Jazzer feeds: any bytes a scanner might send. Whatever happens has to be a meaning, and the same one each time. */
public final class ScanFuzz {

    private ScanFuzz() {}

    public static void fuzzerTestOneInput(byte[] scanned) {
        String raw = new String(scanned, StandardCharsets.UTF_8);
        Barcode barcode = BarcodeParser.parse(raw);
        if (!barcode.equals(BarcodeParser.parse(raw))) {
            throw new AssertionError("two meanings of one scan");
        }
        barcode.text();
        WaybillNumbers.possibleCarriers(raw);
        switch (barcode) {
            case Barcode.Faulty faulty -> faulty.fault().slug();
            case Gs1Data data -> checked(data);
            case Barcode.Gtin gtin -> require(CheckDigits.isMod10(gtin.gtin14()), gtin);
            case Barcode.Sscc sscc -> require(CheckDigits.isSscc(sscc.sscc()), sscc);
            default -> {}
        }
        for (String reported : new String[] {"]C1", "Q1", "]E0", "d2", "]?"}) {
            BarcodeParser.parse(raw, reported);
        }
    }

    /** Every value passes its own rule, and what a warehouse asks of the data has an answer. */
    private static void checked(Gs1Data data) {
        for (Element element : data.elements()) {
            Gs1Rule rule = Gs1Dictionary.get().rule(element.ai());
            require(rule != null && rule.whole(element.value()).equals(element), element);
        }
        data.gtin14();
        data.expiry();
        data.quantity();
        data.sscc();
    }

    private static void require(boolean holds, Object found) {
        if (!holds) {
            throw new AssertionError("not what it says: " + found);
        }
    }
}
