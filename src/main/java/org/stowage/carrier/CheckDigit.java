package org.stowage.carrier;

import org.stowage.barcode.CheckDigits;

/** The digit that a carrier puts behind its running number. */
enum CheckDigit {
    NONE,
    /** Postal item: eight digits, weights 8 6 4 2 3 5 9 7. */
    S10,
    /** As in GS1 numbers. */
    MOD10,
    /** The number modulo 7, as DHL Express does. */
    MOD7;

    /** @param prefix letters in it do not count */
    String of(String prefix, String running) {
        String digits = prefix.replaceAll("[^0-9]", "") + running;
        return switch (this) {
            case NONE -> "";
            case S10 -> Integer.toString(CheckDigits.s10Digit(running));
            case MOD10 -> Integer.toString(CheckDigits.mod10Digit(digits));
            case MOD7 -> Integer.toString(CheckDigits.mod7Digit(digits));
        };
    }
}
