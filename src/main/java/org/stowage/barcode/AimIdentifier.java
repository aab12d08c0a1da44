package org.stowage.barcode;

import org.jspecify.annotations.Nullable;

/** The three characters ({@code ]C1}) by which a scanner names the symbology it read (ISO/IEC 15424). */
record AimIdentifier(String id) {

    private static final int LENGTH = 3;

    static boolean begins(String text) {
        return text.length() >= LENGTH && isIdentifier(text.substring(0, LENGTH));
    }

    static AimIdentifier of(String text) {
        return new AimIdentifier(text.substring(0, LENGTH));
    }

    /** {@code ]C1} or, as some drivers report it, {@code C1}; null where it is neither. */
    static @Nullable AimIdentifier reported(String identifier) {
        String id = identifier.startsWith("]") ? identifier : "]" + identifier;
        return isIdentifier(id) ? new AimIdentifier(id) : null;
    }

    private static boolean isIdentifier(String id) {
        return id.length() == LENGTH
                && id.charAt(0) == ']'
                && id.charAt(1) < 128
                && Character.isLetter(id.charAt(1))
                && id.charAt(2) < 128
                && Character.isLetterOrDigit(id.charAt(2));
    }

    String strip(String text) {
        return text.startsWith(id) ? text.substring(LENGTH) : text;
    }

    /** The symbol itself says that it holds GS1 element strings. */
    boolean isElementString() {
        return switch (id) {
            case "]C1", "]e0", "]d2", "]Q3", "]J1" -> true;
            default -> false;
        };
    }

    /** Digits of the retail symbol: 13 for EAN-13 and UPC, 8 for EAN-8, else 0. */
    int retailDigits() {
        return switch (id) {
            case "]E0", "]E3" -> 13;
            case "]E4" -> 8;
            default -> 0;
        };
    }

    /** A two- or five-digit add-on follows the retail number. */
    boolean hasAddOn() {
        return id.equals("]E3");
    }

    boolean isInterleaved() {
        return id.startsWith("]I");
    }

    /** The scanner checked the last digit of an interleaved code and kept it for itself. */
    boolean lacksCheckDigit() {
        return id.equals("]I3");
    }

    /** A square code may be printed without content; a row of bars cannot. */
    boolean mayBeEmpty() {
        return switch (id.charAt(1)) {
            case 'Q', 'd', 'J' -> true;
            default -> false;
        };
    }
}
