package org.stowage.barcode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One form of a carrier's number, a line of {@code waybill-forms.tsv}.
 *
 * @param certain nothing else carries such a number
 * @param pattern its one group is the number; around it may be routing that the carrier's systems do not ask for
 */
record WaybillForm(String carrier, String name, Length length, boolean certain, WaybillCheck check, Pattern pattern) {

    record Length(int min, int max) {

        static Length of(String text) {
            int dash = text.indexOf('-');
            return dash < 0
                    ? new Length(Integer.parseInt(text), Integer.parseInt(text))
                    : new Length(Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
        }

        boolean holds(int length) {
            return length >= min && length <= max;
        }
    }

    static WaybillForm read(String line) {
        String[] column = line.split("\t", -1);
        return new WaybillForm(
                column[0],
                column[1],
                Length.of(column[2]),
                column[3].equals("yes"),
                WaybillCheck.of(column[4], column[5]),
                Pattern.compile(column[6]));
    }

    /** The waybill's number within a text in upper case; null where the form or the check digit does not agree. */
    @Nullable
    String number(String text) {
        if (!length.holds(text.length())) {
            return null;
        }
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        String number = matcher.group(1);
        return check.accepts(number) ? number : null;
    }
}
