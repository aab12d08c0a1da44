package org.stowage.barcode;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Carriers' numbers that name themselves by letters. Numbers of digits only overlap between carriers, skus and GTINs:
 * they are left to the look-up.
 */
final class WaybillNumbers {

    private record Form(String carrier, Pattern pattern) {}

    /** Carriers change their ranges: an aid to the guess, never a reason to refuse. Group 1 is the number. */
    private static final List<Form> FORMS = List.of(
            new Form("sf", Pattern.compile("(SF[0-9A-Z]\\d{12})")),
            new Form("yto", Pattern.compile("(YT\\d{13})")),
            new Form("jt", Pattern.compile("(JT\\d{13})")),
            new Form("jd", Pattern.compile("(JD[0-9A-Z]{2}\\d{11})(?:-\\d{1,3}-\\d{1,3}-?)?")),
            new Form("deppon", Pattern.compile("(DPK\\d{12})")),
            new Form("dhl", Pattern.compile("((?:JJD|JVGL)\\d{10,18})")));

    private WaybillNumbers() {}

    static Barcode.@Nullable Waybill recognise(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (CheckDigits.isUps(upper)) {
            return new Barcode.Waybill(upper, "ups");
        }
        if (CheckDigits.isS10(upper)) {
            return new Barcode.Waybill(upper, "post");
        }
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(upper);
            if (matcher.matches()) {
                return new Barcode.Waybill(matcher.group(1), form.carrier());
            }
        }
        return null;
    }
}
