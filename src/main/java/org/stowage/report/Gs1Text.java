package org.stowage.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Single elements of GS1 strings, written with brackets; empty where there is nothing to say or GS1 has no room for it. */
final class Gs1Text {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    /** Character set 82, up to 20; without the brackets, which our own notation needs. */
    private static final Pattern LOT = Pattern.compile("[!\"%-'*-?A-Z_a-z]{1,20}");

    private static final long MOST = 999_999;
    private static final int DECIMALS_OF_A_GRAM = 3;
    private static final int COUNT_DIGITS = 8;

    private Gs1Text() {}

    static boolean isLot(@Nullable String lot) {
        return lot != null && LOT.matcher(lot).matches();
    }

    /** Batch or lot (10): of any length up to 20, so it stands last. */
    static String lot(@Nullable String lot) {
        return isLot(lot) ? "(10)" + lot : "";
    }

    /** Use by (17): the ledger's day after which units are not sold. */
    static String expiry(@Nullable LocalDate day) {
        return day == null ? "" : "(17)" + DAY.format(day);
    }

    /** Gross weight of a logistic unit (330n), in kilograms with n decimals: as many as six digits have room for. */
    static String weight(@Nullable Long grams) {
        if (grams == null || grams <= 0) {
            return "";
        }
        long value = grams;
        int decimals = DECIMALS_OF_A_GRAM;
        while (value > MOST && decimals > 0) {
            value = (value + 5) / 10;
            decimals--;
        }
        return value > MOST ? "" : String.format(Locale.ROOT, "(330%d)%06d", decimals, value);
    }

    /** What a unit contains (02) and how many (37). */
    static String content(String gtin14, long count) {
        String number = String.valueOf(count);
        return number.length() > COUNT_DIGITS ? "" : "(02)" + gtin14 + "(37)" + number;
    }
}
