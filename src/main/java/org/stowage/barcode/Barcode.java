package org.stowage.barcode;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What one scan means. Closed: a dialog's table can name every kind.
 *
 * <p>Our own codes are in upper case and without their prefix ({@code l-a-01-1} is the location {@code A-01-1}).
 */
public sealed interface Barcode {

    /**
     * The scanned text as one would look it up in {@code identifier}: without AIM identifier, own codes with their
     * prefix and in upper case. An item's code may look like one of ours or like a GTIN, so a caller that finds nothing
     * under the meaning may still find something under this text. Compare it case-insensitively.
     */
    String text();

    /**
     * A trade item number whose check digit agrees, normalised to 14 digits; {@code raw} is as scanned. Without an AIM
     * identifier one in ten 12- to 14-digit waybill numbers passes as a GTIN by chance: look {@code raw} up too.
     */
    record Gtin(String gtin14, String raw) implements Barcode {
        @Override
        public String text() {
            return raw;
        }
    }

    /** A serial shipping container code: 18 digits, check digit right. It is an lpn. */
    record Sscc(String sscc) implements Barcode {
        @Override
        public String text() {
            return sscc;
        }
    }

    /**
     * A GS1 element string that says more than one GTIN or one SSCC. {@code retailGtin14} is the number of the EAN or UPC
     * symbol beside which the elements were printed (composite symbol); null where they stand alone.
     */
    record Gs1Elements(
            List<Element> elements, String raw, @Nullable String retailGtin14) implements Barcode, Gs1Data {
        public Gs1Elements {
            elements = List.copyOf(elements);
        }

        @Override
        public Optional<String> gtin14() {
            return retailGtin14 == null ? Gs1Data.super.gtin14() : Optional.of(retailGtin14);
        }

        @Override
        public String text() {
            return raw;
        }
    }

    /** A GS1 Digital Link: a web address that carries GS1 data. */
    record DigitalLink(List<Element> elements, String raw) implements Barcode, Gs1Data {
        public DigitalLink {
            elements = List.copyOf(elements);
        }

        @Override
        public String text() {
            return raw;
        }
    }

    /** {@code L-}: an addressable place. */
    record LocationCode(String code) implements Barcode {
        @Override
        public String text() {
            return "L-" + code;
        }
    }

    /** {@code H-}: a handling unit. */
    record Lpn(String code) implements Barcode {
        @Override
        public String text() {
            return "H-" + code;
        }
    }

    /** {@code O-}: an outbound order. */
    record OrderNo(String no) implements Barcode {
        @Override
        public String text() {
            return "O-" + no;
        }
    }

    /** {@code P-}: a parcel. */
    record ParcelNo(String no) implements Barcode {
        @Override
        public String text() {
            return "P-" + no;
        }
    }

    /** {@code D-}: an ASN, receipt, count, transfer, return, wave or manifest. */
    record DocumentNo(String no) implements Barcode {
        @Override
        public String text() {
            return "D-" + no;
        }
    }

    /** {@code S-}: a station. */
    record StationCode(String code) implements Barcode {
        @Override
        public String text() {
            return "S-" + code;
        }
    }

    /** {@code R-}: a reason. */
    record Reason(String code) implements Barcode {
        @Override
        public String text() {
            return "R-" + code;
        }
    }

    /** {@code G-}: the grade of returned or received goods. */
    record Grade(String code) implements Barcode {
        @Override
        public String text() {
            return "G-" + code;
        }
    }

    /** {@code X-}: a box or bag, the packing consumable. */
    record BoxCode(String code) implements Barcode {
        @Override
        public String text() {
            return "X-" + code;
        }
    }

    /** {@code B-}: an operator's badge. */
    record Badge(String code) implements Barcode {
        @Override
        public String text() {
            return "B-" + code;
        }
    }

    /** {@code C-}: a command. {@code C-QTY-12} is the command {@code QTY} with the quantity 12; others have none. */
    record Command(String name, OptionalLong quantity) implements Barcode {
        @Override
        public String text() {
            return "C-" + name + (quantity.isPresent() ? "-" + quantity.getAsLong() : "");
        }
    }

    /**
     * A carrier's number recognised by its form ({@code no} in upper case and without the routing that some carriers print
     * around it). {@code carrier} is a guess, in lower case: the order's own carrier is the authority.
     */
    record Waybill(String no, String carrier) implements Barcode {
        @Override
        public String text() {
            return no;
        }
    }

    /**
     * A plain code that the grammar cannot decide: a sku, a customer's own location label, a short waybill of digits only,
     * a web address. One look-up decides. A Code 128 that holds 13 digits comes here too, see
     * {@link CheckDigits#gtin14(String)}. A square code may hold nothing at all: the text is empty then.
     */
    record Unknown(String text) implements Barcode {}

    /** A wrong string: {@code detail} is the place of the fault in the data (an AI and its value, a prefix) or empty. */
    record Faulty(BarcodeFault fault, String detail, String raw) implements Barcode {
        @Override
        public String text() {
            return raw;
        }
    }
}
