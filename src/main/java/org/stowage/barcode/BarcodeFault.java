package org.stowage.barcode;

import java.util.Locale;

/** Every way a scanned string can be wrong. The slug is stable; the text stands in {@code messages/barcode}. */
public enum BarcodeFault {
    EMPTY,
    TOO_LONG,
    BAD_IDENTIFIER,
    CONTROL_CHARACTER,
    EMPTY_CODE,
    BAD_QUANTITY,
    WRONG_LENGTH,
    NOT_DIGITS,
    WRONG_CHECK_DIGIT,
    WRONG_CHARACTER,
    WRONG_DATE,
    WRONG_TIME,
    WRONG_COUNTRY,
    WRONG_CURRENCY,
    WRONG_VALUE,
    UNKNOWN_AI,
    EMPTY_VALUE,
    VALUE_TOO_LONG,
    MALFORMED_BRACKETS,
    REPEATED_AI,
    FORBIDDEN_PAIR,
    SERIAL_MISSING,
    BAD_LINK,
    BAD_LINK_PATH,
    NOT_A_LINK_ATTRIBUTE;

    /** {@code wrong-check-digit}: also the key of its text; the text's one argument is the detail. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
