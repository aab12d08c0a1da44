package org.stowage.barcode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** The dates of GS1 data. */
final class Gs1Dates {

    private Gs1Dates() {}

    /** {@code YYMMDD…} (longer data ignored) in the century that brings the year within −49…+50 of the current one. */
    static LocalDate nearest(String yymmdd, int currentYear) {
        int year = Integer.parseInt(yymmdd.substring(0, 2)) + currentYear - currentYear % 100;
        if (year - currentYear > 50) {
            year -= 100;
        } else if (year - currentYear < -49) {
            year += 100;
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(yymmdd.substring(2, 4)));
        int day = Integer.parseInt(yymmdd.substring(4, 6));
        return day == 0 ? month.atEndOfMonth() : month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    /** Month and day exist; the year is taken as 20YY, as the reference routines do. */
    static boolean existsInCentury(String yymmdd, boolean wholeMonthAllowed) {
        int year = 2000 + Integer.parseInt(yymmdd.substring(0, 2));
        return exists(year, yymmdd.substring(2, 4), yymmdd.substring(4, 6), wholeMonthAllowed);
    }

    static boolean exists(int year, String month, String day, boolean wholeMonthAllowed) {
        int dayOfMonth = Integer.parseInt(day);
        try {
            LocalDate.of(year, Integer.parseInt(month), wholeMonthAllowed && dayOfMonth == 0 ? 1 : dayOfMonth);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
