package org.stowage.barcode;

import org.jspecify.annotations.Nullable;

/** The numbers of EAN and UPC symbols at a till: with add-on, with a composite part, and UPC-E written short. */
final class RetailNumbers {

    private static final String COMPOSITE = "|]e0";
    private static final int EAN_8 = 8;

    private RetailNumbers() {}

    /** What the scanner names an EAN or UPC symbol; the composite part stands behind it with an identifier of its own. */
    static Barcode read(AimIdentifier aim, String text) {
        int composite = text.indexOf(COMPOSITE);
        String number = withoutAddOn(aim, composite < 0 ? text : text.substring(0, composite));
        String gtin14 = number.length() == aim.retailDigits() ? CheckDigits.gtin14(number) : unexpanded(aim, number);
        if (gtin14 == null) {
            return new Barcode.Faulty(fault(aim, number), number, text);
        }
        return composite < 0
                ? new Barcode.Gtin(gtin14, number)
                : new Barcode.Gs1Elements(
                        Gs1ElementParser.scanned(text.substring(composite + COMPOSITE.length())), text, gtin14);
    }

    private static String withoutAddOn(AimIdentifier aim, String number) {
        int expected = aim.retailDigits();
        boolean addOn = aim.hasAddOn() && (number.length() == expected + 2 || number.length() == expected + 5);
        return addOn ? number.substring(0, expected) : number;
    }

    private static @Nullable String unexpanded(AimIdentifier aim, String number) {
        return aim.retailDigits() == EAN_8 ? null : UpcE.expanded(number);
    }

    private static BarcodeFault fault(AimIdentifier aim, String number) {
        if (number.isEmpty()) {
            return BarcodeFault.EMPTY;
        }
        if (!CheckDigits.digits(number)) {
            return BarcodeFault.NOT_DIGITS;
        }
        return number.length() == aim.retailDigits() ? BarcodeFault.WRONG_CHECK_DIGIT : BarcodeFault.WRONG_LENGTH;
    }

    /**
     * The 14-digit form of a number whose symbol is not known, or null. Eight digits may be an EAN-8 and a UPC-E at once,
     * with the same check digit: those that begin with 0 are UPC-E on every shelf, as GS1 gives no EAN-8 of that kind to
     * makers of goods; the others are EAN-8 first.
     */
    static @Nullable String guessed(String text) {
        String upc = UpcE.expanded(text);
        return upc == null || (!text.startsWith("0") && CheckDigits.isGtin(text)) ? CheckDigits.gtin14(text) : upc;
    }
}
