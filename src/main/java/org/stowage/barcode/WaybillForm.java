package org.stowage.barcode;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One form of a carrier's number, a line of {@code waybill-forms.tsv}.
 *
 * @param certain nothing else carries such a number
 * @param before what stands in front of the number when the check digit is computed
 * @param pattern its one group is the number; around it may be routing that the carrier's systems do not ask for
 */
record WaybillForm(String carrier, String name, Length length, boolean certain, Check check, Pattern pattern) {

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

    record Check(String before, Predicate<String> digits) {

        static Check of(String name, String before) {
            return new Check(
                    before,
                    switch (name) {
                        case "none" -> number -> true;
                        case "s10" -> CheckDigits::isS10;
                        case "ups" -> CheckDigits::isUps;
                        case "upswaybill" -> CheckDigits::isUpsWaybill;
                        case "fedex" -> CheckDigits::isFedexWeighted;
                        case "mod7" -> CheckDigits::isDhlExpress;
                        case "mod10" -> CheckDigits::isMod10;
                        case "ontrac" -> CheckDigits::isDoubledMod10;
                        case "mod37" -> CheckDigits::isMod37;
                        default ->
                            throw new IllegalStateException("waybill-forms.tsv names an unknown check digit: " + name);
                    });
        }
    }

    static WaybillForm read(String line) {
        String[] column = line.split("\t", -1);
        return new WaybillForm(
                column[0],
                column[1],
                Length.of(column[2]),
                column[3].equals("yes"),
                Check.of(column[4], column[5]),
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
        return check.digits().test(check.before() + number) ? number : null;
    }
}
