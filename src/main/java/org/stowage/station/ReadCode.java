package org.stowage.station;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.barcode.Barcode;
import org.stowage.barcode.BarcodeParser;
import org.stowage.barcode.Gs1Data;
import org.stowage.barcode.ScannedSymbol;
import org.stowage.kernel.Texts;

/**
 * What the parser makes of a scan.
 *
 * @param kind location_code, gtin, gs1_elements, ...; unknown: a plain code that is looked up; faulty: see the faults
 * @param symbology by the identifier, {@code GS1-128}; empty without one
 * @param text as one would look it up
 */
record ReadCode(String kind, String symbology, String text, List<Part> elements, List<Fault> faults) {

    /** One GS1 element with its title by the GS1 dictionary. */
    record Part(String ai, String title, String value) {}

    /** @param detail in the reader's language */
    record Fault(String code, String detail) {}

    static ReadCode of(String raw, @Nullable String identifier, Locale language) {
        Barcode code = BarcodeParser.parse(raw, identifier);
        String aim = identifier == null ? ScannedSymbol.identifier(raw) : identifier;
        return new ReadCode(kind(code), ScannedSymbol.name(aim), code.text(), elements(code), faults(code, language));
    }

    private static String kind(Barcode code) {
        return code.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }

    private static List<Part> elements(Barcode code) {
        return code instanceof Gs1Data data
                ? data.elements().stream()
                        .map(each -> new Part(each.ai(), each.title(), each.value()))
                        .toList()
                : List.of();
    }

    private static List<Fault> faults(Barcode code, Locale language) {
        return code instanceof Barcode.Faulty wrong
                ? List.of(new Fault(
                        wrong.fault().slug(), Texts.of("barcode", wrong.fault().slug(), language, wrong.detail())))
                : List.of();
    }
}
