package org.stowage.barcode;

import org.jspecify.annotations.Nullable;

/** UPC-A numbers written short, with their zeros left out. */
final class UpcE {

    private static final int DIGITS = 8;

    private UpcE() {}

    /**
     * The 14-digit form of a UPC-E of eight digits (number system 0 or 1, six digits, check digit), or null. The sixth of
     * the six says where the zeros were left out (GS1 General Specifications 5.2.2.4).
     */
    static @Nullable String expanded(String upcE) {
        if (upcE.length() != DIGITS || !CheckDigits.digits(upcE) || upcE.charAt(0) > '1') {
            return null;
        }
        String six = upcE.substring(1, 7);
        char place = six.charAt(5);
        String body = switch (place) {
            case '0', '1', '2' -> six.substring(0, 2) + place + "0000" + six.substring(2, 5);
            case '3' -> six.substring(0, 3) + "00000" + six.substring(3, 5);
            case '4' -> six.substring(0, 4) + "00000" + six.charAt(4);
            default -> six.substring(0, 5) + "0000" + place;
        };
        return CheckDigits.gtin14(upcE.charAt(0) + body + upcE.charAt(7));
    }
}
