package org.stowage.barcode;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What a warehouse asks of GS1 data, whichever symbol carried it. Every value has passed its rule. */
public sealed interface Gs1Data permits Barcode.Gs1Elements, Barcode.DigitalLink {

    List<Element> elements();

    /** The value of one application identifier, as it stands in the symbol. */
    default Optional<String> value(String ai) {
        return elements().stream()
                .filter(element -> element.ai().equals(ai))
                .map(Element::value)
                .findFirst();
    }

    /**
     * The item, 14 digits: (01), else the content of a logistic unit (02), else the item a piece belongs to (8006,
     * 8026).
     */
    default Optional<String> gtin14() {
        return first("01", "02", "8006", "8026").map(value -> value.substring(0, 14));
    }

    /** True where the GTIN is what a logistic unit contains (02): the scan names its content, not a piece. */
    default boolean describesContent() {
        return value("02").isPresent();
    }

    /** The lot (10). */
    default Optional<String> lot() {
        return value("10");
    }

    /** The serial (21). */
    default Optional<String> serial() {
        return value("21");
    }

    /** The logistic unit (00), 18 digits. */
    default Optional<String> sscc() {
        return value("00");
    }

    /**
     * Use by (17), else the day of the expiry time (7003), else best before (15). Day 00 is the last of the month; the
     * century is the one nearest to today (GS1 General Specifications 7.12).
     */
    default Optional<LocalDate> expiry() {
        return first("17", "7003", "15")
                .map(value ->
                        Gs1Dates.nearest(value, LocalDate.now(ZoneOffset.UTC).getYear()));
    }

    /** Count of trade items in the unit (37), else of a variable-measure item (30). */
    default OptionalLong quantity() {
        return first("37", "30").stream().mapToLong(Long::parseLong).findFirst();
    }

    private Optional<String> first(String... ais) {
        return Stream.of(ais).map(this::value).flatMap(Optional::stream).findFirst();
    }
}
